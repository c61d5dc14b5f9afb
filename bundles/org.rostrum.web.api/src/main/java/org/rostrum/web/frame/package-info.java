/** Which other sites may show a page of this server inside one of theirs. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.rostrum.web.frame;
