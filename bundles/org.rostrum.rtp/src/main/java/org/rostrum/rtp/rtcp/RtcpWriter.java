package org.rostrum.rtp.rtcp;

import java.nio.charset.StandardCharsets;
import org.rostrum.rtp.SequenceNumber;
import org.rostrum.rtp.bytes.BigEndian;

/**
 * Writes RTCP packets one behind the other into a caller's buffer, so that they form a compound (RFC 3550 section 6.1): {@link #begin},
 * any packets, {@link #length}. Reused, not thread-safe; allocates nothing but for a CNAME.
 *
 * <p>A packet that does not fit is left out whole, and its method answers false.
 */
public final class RtcpWriter {
    private static final int MAX_BLOCKS = 31;
    private static final int MAX_CNAME = 255;
    private static final int MAX_PACKET = 4 * 65_536;

    private byte[] buffer = new byte[0];
    private int offset;
    private int at;
    private int reportAt;

    /** Starts a compound at {@code offset}; everything up to the end of the buffer may be written. */
    public RtcpWriter begin(byte[] buffer, int offset) {
        this.buffer = buffer;
        this.offset = offset;
        at = offset;
        reportAt = -1;
        return this;
    }

    /** Bytes written since {@link #begin}. */
    public int length() {
        return at - offset;
    }

    /**
     * A sender report (RFC 3550 section 6.4.1); report blocks may follow.
     *
     * @param ntpTimestamp seconds since 1900 in the upper, fraction in the lower 32 bits
     * @param packetCount packets sent so far; the lower 32 bits count
     * @param octetCount payload bytes sent so far; the lower 32 bits count
     */
    public boolean senderReport(int ssrc, long ntpTimestamp, int rtpTimestamp, long packetCount, long octetCount) {
        if (!packet(0, RtcpReader.SENDER_REPORT, 28)) {
            return false;
        }
        reportAt = at - 28;
        BigEndian.put32(buffer, at - 24, ssrc);
        BigEndian.put64(buffer, at - 20, ntpTimestamp);
        BigEndian.put32(buffer, at - 12, rtpTimestamp);
        BigEndian.put32(buffer, at - 8, (int) packetCount);
        BigEndian.put32(buffer, at - 4, (int) octetCount);
        return true;
    }

    /** A receiver report (RFC 3550 section 6.4.2); report blocks may follow. */
    public boolean receiverReport(int ssrc) {
        if (!packet(0, RtcpReader.RECEIVER_REPORT, 8)) {
            return false;
        }
        reportAt = at - 8;
        BigEndian.put32(buffer, at - 4, ssrc);
        return true;
    }

    /**
     * A report block, right behind a report or another block; at most 31.
     *
     * @param fractionLost in 1/256, 0 to 255
     * @param cumulativeLost kept within 24 bits with sign
     * @param highestSequence cycles in the upper, sequence number in the lower 16 bits
     * @param jitter in ticks of the media clock
     * @param lastSenderReport the middle 32 bits of its NTP timestamp, 0 if none
     * @param delaySinceLastSenderReport in 1/65,536 seconds
     */
    public boolean reportBlock(
            int ssrc,
            int fractionLost,
            int cumulativeLost,
            long highestSequence,
            long jitter,
            int lastSenderReport,
            long delaySinceLastSenderReport) {
        if (reportAt < 0 || (buffer[reportAt] & 0x1f) == MAX_BLOCKS || buffer.length - at < 24) {
            return false;
        }
        int lost = Math.max(-0x800000, Math.min(0x7fffff, cumulativeLost));
        BigEndian.put32(buffer, at, ssrc);
        BigEndian.put32(buffer, at + 4, fractionLost << 24 | (lost & 0xffffff));
        BigEndian.put32(buffer, at + 8, (int) highestSequence);
        BigEndian.put32(buffer, at + 12, (int) jitter);
        BigEndian.put32(buffer, at + 16, lastSenderReport);
        BigEndian.put32(buffer, at + 20, (int) delaySinceLastSenderReport);
        at += 24;
        buffer[reportAt]++;
        BigEndian.put16(buffer, reportAt + 2, (at - reportAt) / 4 - 1);
        return true;
    }

    /** An SDES packet with the canonical name of one source (RFC 3550 section 6.5.1); at most 255 bytes of UTF-8. */
    public boolean cname(int ssrc, String cname) {
        byte[] name = cname.getBytes(StandardCharsets.UTF_8);
        int size = (4 + 4 + 2 + name.length + 1 + 3) & ~3;
        if (name.length > MAX_CNAME || !packet(1, RtcpReader.SOURCE_DESCRIPTION, size)) {
            return false;
        }
        int start = at - size;
        BigEndian.put32(buffer, start + 4, ssrc);
        buffer[start + 8] = 1;
        buffer[start + 9] = (byte) name.length;
        System.arraycopy(name, 0, buffer, start + 10, name.length);
        for (int i = start + 10 + name.length; i < at; i++) {
            buffer[i] = 0;
        }
        return true;
    }

    /** One source leaves (RFC 3550 section 6.6). */
    public boolean bye(int ssrc) {
        if (!packet(1, RtcpReader.BYE, 8)) {
            return false;
        }
        BigEndian.put32(buffer, at - 4, ssrc);
        return true;
    }

    /** Picture loss indication (RFC 4585 section 6.3.1). */
    public boolean pli(int senderSsrc, int mediaSsrc) {
        return feedback(RtcpReader.FORMAT_PLI, RtcpReader.PAYLOAD_FEEDBACK, 0, senderSsrc, mediaSsrc);
    }

    /** Full intra request for one source (RFC 5104 section 4.3.1); the command number grows with each new request, modulo 256. */
    public boolean fir(int senderSsrc, int mediaSsrc, int commandSequence) {
        if (!feedback(RtcpReader.FORMAT_FIR, RtcpReader.PAYLOAD_FEEDBACK, 8, senderSsrc, 0)) {
            return false;
        }
        BigEndian.put32(buffer, at - 8, mediaSsrc);
        BigEndian.put32(buffer, at - 4, commandSequence << 24);
        return true;
    }

    /**
     * Generic NACK (RFC 4585 section 6.2.1) for the first {@code count} numbers, which are in ascending order modulo 2^16; up to 17
     * within 17 share an item.
     */
    public boolean nack(int senderSsrc, int mediaSsrc, int[] sequences, int count) {
        int items = 0;
        for (int i = 0; i < count; i = endOfItem(sequences, count, i)) {
            items++;
        }
        if (!feedback(RtcpReader.FORMAT_NACK, RtcpReader.TRANSPORT_FEEDBACK, 4 * items, senderSsrc, mediaSsrc)) {
            return false;
        }
        int itemAt = at - 4 * items;
        for (int i = 0; i < count; itemAt += 4) {
            int end = endOfItem(sequences, count, i);
            int following = 0;
            for (int k = i + 1; k < end; k++) {
                following |= 1 << (SequenceNumber.distance(sequences[i], sequences[k]) - 1);
            }
            BigEndian.put16(buffer, itemAt, sequences[i]);
            BigEndian.put16(buffer, itemAt + 2, following);
            i = end;
        }
        return true;
    }

    private static int endOfItem(int[] sequences, int count, int first) {
        int end = first + 1;
        while (end < count) {
            int distance = SequenceNumber.distance(sequences[first], sequences[end]);
            if (distance < 0 || distance > 16) {
                return end;
            }
            end++;
        }
        return end;
    }

    /** Receiver estimated maximum bitrate in bit/s (draft-alvestrand-rmcat-remb-03) for 1 to 255 sources; rounded down to 18 digits. */
    public boolean remb(int senderSsrc, long bitrate, int... ssrcs) {
        int size = 8 + 4 * ssrcs.length;
        if (bitrate < 0
                || ssrcs.length > 255
                || !feedback(RtcpReader.FORMAT_APPLICATION, RtcpReader.PAYLOAD_FEEDBACK, size, senderSsrc, 0)) {
            return false;
        }
        int exponent = Math.max(0, Long.SIZE - Long.numberOfLeadingZeros(bitrate) - 18);
        BigEndian.put32(buffer, at - size, RembView.NAME);
        buffer[at - size + 4] = (byte) ssrcs.length;
        BigEndian.put24(buffer, at - size + 5, exponent << 18 | (int) (bitrate >>> exponent));
        for (int i = 0; i < ssrcs.length; i++) {
            BigEndian.put32(buffer, at - size + 8 + 4 * i, ssrcs[i]);
        }
        return true;
    }

    /** Transport-wide feedback out of a recorder; see {@link TransportFeedbackRecorder#write}. False: nothing to tell, or no room. */
    public boolean transportFeedback(TransportFeedbackRecorder recorder, int senderSsrc, int mediaSsrc) {
        int size = recorder.write(buffer, at, buffer.length - at, senderSsrc, mediaSsrc);
        if (size > 0) {
            at += size;
            reportAt = -1;
        }
        return size > 0;
    }

    private boolean feedback(int format, int type, int controlLength, int senderSsrc, int mediaSsrc) {
        if (!packet(format, type, RtcpReader.FEEDBACK_LENGTH + controlLength)) {
            return false;
        }
        BigEndian.put32(buffer, at - controlLength - 8, senderSsrc);
        BigEndian.put32(buffer, at - controlLength - 4, mediaSsrc);
        return true;
    }

    /** Writes the header of a packet of {@code size} bytes, a multiple of 4, and moves behind it. */
    private boolean packet(int count, int type, int size) {
        if (at < 0 || size > Math.min(MAX_PACKET, buffer.length - at)) {
            return false;
        }
        buffer[at] = (byte) (0x80 | count);
        buffer[at + 1] = (byte) type;
        BigEndian.put16(buffer, at + 2, size / 4 - 1);
        at += size;
        reportAt = -1;
        return true;
    }
}
