/** Who somebody is and what they may do on this server. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.2.0")
package org.rostrum.identity;
