/** Calls between two people, what became of them, and who can be reached. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.rostrum.calling;
