/** Sound that is sent twice (RFC 2198). */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.rostrum.rtp.red;
