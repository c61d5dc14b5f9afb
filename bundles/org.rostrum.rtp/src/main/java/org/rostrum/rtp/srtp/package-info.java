/** SRTP and SRTCP (RFC 3711, RFC 7714) on the JDK's own ciphers. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.rostrum.rtp.srtp;
