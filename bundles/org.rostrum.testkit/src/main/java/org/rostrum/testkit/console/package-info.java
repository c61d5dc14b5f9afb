/** A shell to try commands in. */
package org.rostrum.testkit.console;
