/**
 * What a command of the shell needs from the house, whichever bundle it is in: who types ({@link Typist}), how something is
 * shown to people and to programs ({@link Listing}, {@link Sheet}), and how a refusal is told ({@link Refused}).
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.rostrum.console;
