/** Plans that read as sentences, and a store in memory. */
package org.rostrum.testkit.schedule;
