/** What a bundle tells operators about itself. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.1.0")
package org.rostrum.metrics;
