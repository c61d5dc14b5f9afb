package org.rostrum.media.sfu.worker;

import org.rostrum.media.sfu.net.Wire;

/**
 * Where a packet lies sealed until its path has taken a copy. One for all receivers of a worker: the same few lines of memory are written
 * again and again and never leave the processor's cache, which a buffer for each receiver would sweep clean with every packet.
 */
final class Envelope {
    final byte[] bytes = new byte[Wire.MAX_PACKET];
}
