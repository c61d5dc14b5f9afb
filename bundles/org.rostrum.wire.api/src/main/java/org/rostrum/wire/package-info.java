/** The vocabulary as JSON: one form for the WebSocket, the journal and whoever reads it. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.1.0")
package org.rostrum.wire;
