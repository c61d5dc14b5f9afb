/** STUN binding messages as ICE uses them (RFC 8489, RFC 8445): read, verify, write. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.rostrum.rtp.stun;
