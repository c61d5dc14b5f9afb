/** How somebody gets a seat. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.1.0")
package org.rostrum.conference.admission;
