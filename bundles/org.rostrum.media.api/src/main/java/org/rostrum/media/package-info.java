/** Media as arrows between seats: what engines do and what they tell. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.3.0")
package org.rostrum.media;
