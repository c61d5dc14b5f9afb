/** What a forwarder must know of an H.264 payload (RFC 6184): where a key frame starts, and how high its picture is. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.1.0")
package org.rostrum.rtp.h264;
