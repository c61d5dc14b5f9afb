/** The shell door: commands of scope {@code rostrum}, and our accounts as the realm that Karaf logs people in with. */
package org.rostrum.shell;
