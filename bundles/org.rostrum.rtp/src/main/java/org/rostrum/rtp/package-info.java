/** RTP packets on byte arrays: header view and writer, sequence arithmetic, the kinds of packet that share one port. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.1.0")
package org.rostrum.rtp;
