package org.rostrum.media.sfu.stream;

/**
 * What the packets of one slot are numbered by. Stays for the life of its receiver's keys.
 *
 * @param ssrc of the stream
 * @param repairSsrc of packets that are sent again (RFC 4588)
 * @param first where both sequences start, 0 to 32,767 (so that receivers guess the rollover counter right)
 */
public record SlotNumbers(int ssrc, int repairSsrc, int first) {}
