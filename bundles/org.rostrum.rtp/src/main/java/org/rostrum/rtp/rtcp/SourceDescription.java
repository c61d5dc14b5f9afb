package org.rostrum.rtp.rtcp;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.rostrum.rtp.bytes.BigEndian;

/**
 * One chunk of an SDES packet (RFC 3550 section 6.5): a source and its canonical name.
 *
 * @param ssrc the source
 * @param cname its CNAME as it stands there, at most 255 bytes of UTF-8; empty where the chunk has none
 */
public record SourceDescription(int ssrc, String cname) {
    private static final int CNAME = 1;

    /** The chunks of one packet, as delimited by {@link RtcpReader}; reading ends where the packet is malformed. Allocates. */
    public static List<SourceDescription> read(byte[] buffer, int offset, int length) {
        List<SourceDescription> chunks = new ArrayList<>();
        if (length < 4
                || !BigEndian.inside(buffer, offset, length)
                || BigEndian.u8(buffer, offset + 1) != RtcpReader.SOURCE_DESCRIPTION) {
            return chunks;
        }
        int end = offset + length;
        int at = offset + 4;
        for (int left = buffer[offset] & 0x1f; left > 0 && end - at >= 8; left--) {
            int itemsEnd = itemsEnd(buffer, at + 4, end);
            if (itemsEnd < 0) {
                return chunks;
            }
            chunks.add(new SourceDescription(BigEndian.i32(buffer, at), cname(buffer, at + 4, itemsEnd)));
            at = itemsEnd + 4 - (itemsEnd - offset) % 4;
        }
        return chunks;
    }

    /** Index of the null byte that ends the items, or -1. */
    private static int itemsEnd(byte[] buffer, int from, int end) {
        int at = from;
        while (at < end && buffer[at] != 0) {
            if (at + 1 >= end) {
                return -1;
            }
            at += 2 + BigEndian.u8(buffer, at + 1);
        }
        return at < end ? at : -1;
    }

    private static String cname(byte[] buffer, int from, int itemsEnd) {
        int at = from;
        while (at < itemsEnd) {
            int size = BigEndian.u8(buffer, at + 1);
            if (buffer[at] == CNAME) {
                return new String(buffer, at + 2, size, StandardCharsets.UTF_8);
            }
            at += 2 + size;
        }
        return "";
    }
}
