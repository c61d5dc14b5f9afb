/** How much a path to a receiver carries: Google congestion control on a clock that is passed in. */
package org.rostrum.media.sfu.bandwidth;
