/** Where an extension keeps what it must not forget: tables of its own in the database of the house. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.1.0")
package org.rostrum.persistence;
