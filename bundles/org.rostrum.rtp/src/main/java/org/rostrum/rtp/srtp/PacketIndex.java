package org.rostrum.rtp.srtp;

import org.rostrum.rtp.SequenceNumber;

/** The 48-bit index of an RTP packet: rollover counter and sequence number (RFC 3711 section 3.3.1). */
final class PacketIndex {
    /** The key must be changed before the index passes this. */
    static final long MAX = 0xffff_ffff_ffffL;

    /** The SRTCP index has 31 bits (section 3.4). */
    static final long MAX_RTCP = 0x7fff_ffffL;

    private PacketIndex() {}

    /**
     * The index nearest to the highest one known ({@code -1}: none, the rollover counter starts at 0). Negative where the packet would
     * come before the start of the stream.
     */
    static long nearest(long highest, int sequence) {
        if (highest < 0) {
            return sequence;
        }
        return highest + SequenceNumber.distance((int) highest & 0xffff, sequence);
    }
}
