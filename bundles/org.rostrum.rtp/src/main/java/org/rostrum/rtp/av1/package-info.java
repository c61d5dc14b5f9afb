/** What a forwarder must know of AV1: its payload format and the dependency descriptor (AV1 RTP specification of the Alliance for Open Media). */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.rostrum.rtp.av1;
