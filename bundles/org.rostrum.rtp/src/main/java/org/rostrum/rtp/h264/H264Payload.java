package org.rostrum.rtp.h264;

import org.rostrum.rtp.bytes.BigEndian;

/** Looks into the payload of H.264 (RFC 6184 sections 5.6 to 5.8) without keeping anything. Static and total: hostile input is false. */
public final class H264Payload {
    private static final int NAL_IDR = 5;
    private static final int NAL_SPS = 7;
    private static final int STAP_A = 24;
    private static final int FU_A = 28;

    private H264Payload() {}

    /**
     * Whether a decoder can start at this packet: a sequence parameter set or an IDR slice, alone, within an aggregate (STAP-A), or as the
     * first fragment (FU-A).
     */
    public static boolean startsKeyFrame(byte[] buffer, int offset, int length) {
        if (length < 2 || !BigEndian.inside(buffer, offset, length)) {
            return false;
        }
        int type = buffer[offset] & 0x1f;
        if (type == STAP_A) {
            return aggregateHasKey(buffer, offset + 1, offset + length);
        }
        if (type == FU_A) {
            return (buffer[offset + 1] & 0x80) != 0 && isKey(buffer[offset + 1]);
        }
        return isKey(buffer[offset]);
    }

    private static boolean aggregateHasKey(byte[] buffer, int from, int end) {
        int at = from;
        while (end - at >= 3) {
            int size = BigEndian.u16(buffer, at);
            if (size == 0 || size > end - at - 2) {
                return false;
            }
            if (isKey(buffer[at + 2])) {
                return true;
            }
            at += 2 + size;
        }
        return false;
    }

    private static boolean isKey(byte header) {
        int type = header & 0x1f;
        return type == NAL_IDR || type == NAL_SPS;
    }
}
