package org.rostrum.rtp;

import org.rostrum.rtp.bytes.BigEndian;

/** What arrives on the one port of a bundled transport, told apart by its first bytes (RFC 7983 section 7, RFC 5761 section 4). */
public enum PacketKind {
    STUN,
    DTLS,
    RTP,
    RTCP,
    /** Nothing a media transport knows: drop it. */
    UNKNOWN;

    /** Never reads outside {@code [offset, offset + length)}; an empty or foreign packet is {@link #UNKNOWN}. */
    public static PacketKind of(byte[] buffer, int offset, int length) {
        if (length < 2 || !BigEndian.inside(buffer, offset, length)) {
            return UNKNOWN;
        }
        int first = BigEndian.u8(buffer, offset);
        if (first <= 3) {
            return STUN;
        }
        if (first >= 20 && first <= 63) {
            return DTLS;
        }
        if (first < 128 || first > 191) {
            return UNKNOWN;
        }
        int second = BigEndian.u8(buffer, offset + 1);
        return second >= 192 && second <= 223 ? RTCP : RTP;
    }
}
