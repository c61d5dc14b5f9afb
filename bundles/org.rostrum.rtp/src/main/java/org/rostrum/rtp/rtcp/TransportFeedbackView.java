package org.rostrum.rtp.rtcp;

import org.rostrum.rtp.SequenceNumber;
import org.rostrum.rtp.bytes.BigEndian;

/**
 * Transport-wide congestion control feedback (draft-holmer-rmcat-transport-wide-cc-extensions-01 section 3.1): which packets arrived, and
 * when. Reused, copies nothing, not thread-safe: {@link #wrap}, then {@link #next} until it answers false.
 *
 * <pre>
 * |      base sequence number     |      packet status count      |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |                 reference time                | fb pkt. count |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |  packet chunks ...            |  receive deltas ...           |
 * </pre>
 *
 * <p>Hostile input: {@code wrap} answers false where chunks or deltas run over the end or a symbol is reserved. At most 65,535 statuses
 * follow, whatever the packet's size.
 */
public final class TransportFeedbackView {
    static final int FIXED_LENGTH = RtcpReader.FEEDBACK_LENGTH + 8;
    static final int MICROS_PER_TICK = 250;
    static final int TICKS_PER_REFERENCE = 256;

    private byte[] buffer = new byte[0];
    private int offset;
    private int end;
    private int statusesLeft;
    private int chunkAt;
    private int chunk;
    private int chunkIndex;
    private int chunkSymbols;
    private int deltaAt;
    private int sequence;
    private int symbol;
    private long ticks;

    /** Looks at one packet, as delimited by {@link RtcpReader}; the view then stands before its first status. */
    public boolean wrap(byte[] buffer, int offset, int length) {
        if (length < FIXED_LENGTH
                || !BigEndian.inside(buffer, offset, length)
                || BigEndian.u8(buffer, offset + 1) != RtcpReader.TRANSPORT_FEEDBACK
                || (buffer[offset] & 0x1f) != RtcpReader.FORMAT_TRANSPORT_WIDE) {
            return false;
        }
        this.buffer = buffer;
        this.offset = offset;
        end = offset + length;
        statusesLeft = statusCount();
        chunkAt = offset + FIXED_LENGTH;
        chunkIndex = 0;
        chunkSymbols = 0;
        sequence = SequenceNumber.plus(baseSequence(), -1);
        symbol = StatusChunk.NOT_RECEIVED;
        ticks = (long) referenceTime() * TICKS_PER_REFERENCE;
        return locateDeltas();
    }

    private boolean locateDeltas() {
        int left = statusesLeft;
        int at = chunkAt;
        int deltas = 0;
        while (left > 0) {
            if (end - at < 2) {
                return false;
            }
            int word = BigEndian.u16(buffer, at);
            int count = Math.min(left, StatusChunk.symbols(word));
            int size = StatusChunk.deltaLength(word, count);
            if (size < 0) {
                return false;
            }
            deltas += size;
            left -= count;
            at += 2;
        }
        deltaAt = at;
        return deltas <= end - at;
    }

    public int senderSsrc() {
        return BigEndian.i32(buffer, offset + 4);
    }

    /** The transport-wide sequence number of the first status. */
    public int baseSequence() {
        return BigEndian.u16(buffer, offset + 12);
    }

    /** Number of statuses, 0 to 65,535. */
    public int statusCount() {
        return BigEndian.u16(buffer, offset + 14);
    }

    /** In multiples of 64 ms since an unknown instant, 24 bits with sign. */
    public int referenceTime() {
        return BigEndian.u24(buffer, offset + 16) << 8 >> 8;
    }

    /** Counts feedback packets modulo 256, so that a lost one is noticed. */
    public int feedbackCount() {
        return BigEndian.u8(buffer, offset + 19);
    }

    /** Steps to the next status; false at the end. */
    public boolean next() {
        if (statusesLeft == 0) {
            return false;
        }
        while (chunkIndex == chunkSymbols) {
            chunk = BigEndian.u16(buffer, chunkAt);
            chunkAt += 2;
            chunkIndex = 0;
            chunkSymbols = StatusChunk.symbols(chunk);
        }
        statusesLeft--;
        sequence = SequenceNumber.next(sequence);
        symbol = StatusChunk.symbol(chunk, chunkIndex++);
        if (symbol == StatusChunk.SMALL_DELTA) {
            ticks += BigEndian.u8(buffer, deltaAt);
        }
        if (symbol == StatusChunk.LARGE_DELTA) {
            ticks += (short) BigEndian.u16(buffer, deltaAt);
        }
        deltaAt += symbol;
        return true;
    }

    /** The transport-wide sequence number this status is about. */
    public int sequence() {
        return sequence;
    }

    public boolean received() {
        return symbol != StatusChunk.NOT_RECEIVED;
    }

    /** When the packet arrived, on the clock of {@link #referenceTime}, in µs and steps of 250 µs; only where {@link #received}. */
    public long arrivalMicros() {
        return ticks * MICROS_PER_TICK;
    }
}
