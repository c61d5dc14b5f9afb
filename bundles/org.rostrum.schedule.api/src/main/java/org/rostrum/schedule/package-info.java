/** Conference plans: what is known of a conference before, between and after its runs. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.2.0")
package org.rostrum.schedule;
