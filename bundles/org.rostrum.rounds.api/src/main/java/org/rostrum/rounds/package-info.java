/** To be told of what was written, instead of asking for it again and again. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.rostrum.rounds;
