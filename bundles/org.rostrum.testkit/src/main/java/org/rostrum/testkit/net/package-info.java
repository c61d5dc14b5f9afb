/** Places to listen in tests. */
package org.rostrum.testkit.net;
