/** What a conference mode is: the rules of one kind of conference. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.rostrum.conference.mode;
