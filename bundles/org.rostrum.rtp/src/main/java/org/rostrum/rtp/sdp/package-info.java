/** Session descriptions (RFC 8866, RFC 9429) as immutable values, with a bounded parser and a writer. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.rostrum.rtp.sdp;
