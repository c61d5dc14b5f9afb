/** The vocabulary of a running conference: state, commands, events, and the one service that changes it. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.rostrum.conference;
