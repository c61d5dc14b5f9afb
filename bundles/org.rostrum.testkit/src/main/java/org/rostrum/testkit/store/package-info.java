/** What every store promises, as tests to inherit, and stores in memory that keep the same promises. */
package org.rostrum.testkit.store;
