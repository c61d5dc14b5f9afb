/** Fixtures of this bundle's tests. */
package org.rostrum.rtp.testing;
