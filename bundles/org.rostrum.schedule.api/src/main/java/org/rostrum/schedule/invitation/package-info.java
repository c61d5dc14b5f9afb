/** How people learn of plans: who is invited, what they are told, and the channels that carry it to them. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.2.0")
package org.rostrum.schedule.invitation;
