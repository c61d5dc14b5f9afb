/** One stream of packets: received with its gaps, kept, rewritten and sent on. */
package org.rostrum.media.sfu.stream;
