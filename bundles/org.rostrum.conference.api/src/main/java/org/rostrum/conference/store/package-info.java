/** What of a running conference is kept; implemented by persistence. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.1.0")
package org.rostrum.conference.store;
