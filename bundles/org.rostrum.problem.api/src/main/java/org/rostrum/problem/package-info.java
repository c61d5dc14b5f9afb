/** Refusal as a value: why something cannot be done, in a form that every door can carry. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.rostrum.problem;
