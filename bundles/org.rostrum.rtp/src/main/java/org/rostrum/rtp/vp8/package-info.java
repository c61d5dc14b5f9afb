/** The VP8 payload descriptor (RFC 7741): read it, rewrite it in place. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.rostrum.rtp.vp8;
