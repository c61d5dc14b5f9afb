/** RTCP packets (RFC 3550, 4585, 5104, REMB, transport-wide congestion control): views and a writer. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.rostrum.rtp.rtcp;
