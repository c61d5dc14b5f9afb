/** The payload descriptor of VP9 (RFC 9628). */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.rostrum.rtp.vp9;
