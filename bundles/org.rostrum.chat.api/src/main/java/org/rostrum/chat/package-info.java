/** What people write: in conferences, kept to be read later, and to each other. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.rostrum.chat;
