/** What is known of sent files; implemented by persistence. What is in them is not there. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.rostrum.files.store;
