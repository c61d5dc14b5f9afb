package org.rostrum.rtp.rtcp;

import java.util.Arrays;
import org.rostrum.rtp.SequenceUnwrapper;
import org.rostrum.rtp.bytes.BigEndian;

/**
 * Remembers when the packets of one transport arrived and writes the feedback that a sender's congestion control feeds on
 * (draft-holmer-rmcat-transport-wide-cc-extensions-01). One per transport; not thread-safe; allocates nothing after the first arrival
 * (then about 23 KB: most of a lecture never send).
 *
 * <p>Each feedback continues where the last one ended, so every sequence number is reported once, lost ones too. A packet that arrives
 * after it was reported lost takes the next feedback back to its place, as libwebrtc does. What is further back than
 * {@value #CAPACITY} numbers is forgotten, reported or not.
 */
public final class TransportFeedbackRecorder {
    /** How many sequence numbers are remembered: two seconds at a thousand packets per second. */
    public static final int CAPACITY = 2048;

    private static final long NOT_RECEIVED = Long.MIN_VALUE;
    private static final int MAX_PADDING = 3;

    private final SequenceUnwrapper unwrapper = new SequenceUnwrapper();
    private long[] arrivalTicks = {};
    private byte[] symbols = {};
    private short[] deltas = {};
    private long base = -1;
    private long highest = -1;
    private int feedbackCount;

    /**
     * A packet arrived.
     *
     * @param sequence its transport-wide sequence number; the second arrival of one number is ignored
     * @param arrivalMicros on any clock that does not jump; the sender only looks at differences
     */
    public void record(int sequence, long arrivalMicros) {
        long number = unwrapper.unwrap(sequence);
        if (highest < 0) {
            furnish();
            base = number;
            highest = number - 1;
        }
        if (number > highest) {
            advanceTo(number);
        }
        if (number <= highest - CAPACITY || arrivalTicks[slot(number)] != NOT_RECEIVED) {
            return;
        }
        arrivalTicks[slot(number)] = Math.floorDiv(arrivalMicros, TransportFeedbackView.MICROS_PER_TICK);
        base = Math.min(base, number);
    }

    private void furnish() {
        arrivalTicks = new long[CAPACITY];
        Arrays.fill(arrivalTicks, NOT_RECEIVED);
        symbols = new byte[CAPACITY];
        deltas = new short[CAPACITY];
    }

    private void advanceTo(long number) {
        if (number - highest >= CAPACITY) {
            Arrays.fill(arrivalTicks, NOT_RECEIVED);
            base = number;
        }
        for (long missing = Math.max(highest, number - CAPACITY) + 1; missing <= number; missing++) {
            arrivalTicks[slot(missing)] = NOT_RECEIVED;
        }
        highest = number;
        base = Math.max(base, highest - CAPACITY + 1);
    }

    /** Whether there is something to report. */
    public boolean hasNews() {
        return base <= highest && highest >= 0;
    }

    /**
     * Writes one feedback packet into {@code [offset, offset + room)}. Where not everything fits, or two arrivals are more than 8 s
     * apart, the rest waits for the next call.
     *
     * @return length of the packet, a multiple of 4; 0 where there is nothing to report or no room for anything
     */
    public int write(byte[] buffer, int offset, int room, int senderSsrc, int mediaSsrc) {
        if (!hasNews() || !BigEndian.inside(buffer, offset, room)) {
            return 0;
        }
        long reference = Math.floorDiv(firstArrival(), TransportFeedbackView.TICKS_PER_REFERENCE);
        int count = gather(reference * TransportFeedbackView.TICKS_PER_REFERENCE, room);
        if (count == 0) {
            return 0;
        }
        buffer[offset] = (byte) (0x80 | RtcpReader.FORMAT_TRANSPORT_WIDE);
        buffer[offset + 1] = (byte) RtcpReader.TRANSPORT_FEEDBACK;
        BigEndian.put32(buffer, offset + 4, senderSsrc);
        BigEndian.put32(buffer, offset + 8, mediaSsrc);
        BigEndian.put16(buffer, offset + 12, (int) base);
        BigEndian.put16(buffer, offset + 14, count);
        BigEndian.put24(buffer, offset + 16, (int) reference);
        buffer[offset + 19] = (byte) feedbackCount++;
        int at = writeChunks(buffer, offset + TransportFeedbackView.FIXED_LENGTH, count);
        at = writeDeltas(buffer, at, count);
        while ((at - offset) % 4 != 0) {
            buffer[at++] = 0;
        }
        BigEndian.put16(buffer, offset + 2, (at - offset) / 4 - 1);
        base += count;
        return at - offset;
    }

    /** The first arrival that is due; there is one, because the highest number is always one that arrived. */
    private long firstArrival() {
        long number = base;
        while (arrivalTicks[slot(number)] == NOT_RECEIVED) {
            number++;
        }
        return arrivalTicks[slot(number)];
    }

    /** Fills symbols and deltas with as many statuses as fit, and answers how many. */
    private int gather(long referenceTicks, int room) {
        int left = room - TransportFeedbackView.FIXED_LENGTH - MAX_PADDING;
        long lastTicks = referenceTicks;
        int count = 0;
        for (long number = base; number <= highest; number++) {
            long ticks = arrivalTicks[slot(number)];
            long delta = ticks == NOT_RECEIVED ? 0 : ticks - lastTicks;
            int symbol = symbolOf(ticks, delta);
            left -= symbol;
            if (delta != (short) delta || left < worstChunks(count + 1)) {
                break;
            }
            symbols[count] = (byte) symbol;
            deltas[count] = (short) delta;
            lastTicks += delta;
            count++;
        }
        return count;
    }

    private static int symbolOf(long ticks, long delta) {
        if (ticks == NOT_RECEIVED) {
            return StatusChunk.NOT_RECEIVED;
        }
        return delta >= 0 && delta <= 255 ? StatusChunk.SMALL_DELTA : StatusChunk.LARGE_DELTA;
    }

    /** Every chunk but the last holds seven symbols at least. */
    private static int worstChunks(int count) {
        return 2 * (count / StatusChunk.TWO_BIT_SYMBOLS + 1);
    }

    private int writeChunks(byte[] buffer, int offset, int count) {
        int at = offset;
        int from = 0;
        while (from < count) {
            int run = runLength(from, count);
            int vectorEnd = Math.min(count, from + StatusChunk.ONE_BIT_SYMBOLS);
            if (run >= StatusChunk.ONE_BIT_SYMBOLS || from + run == count) {
                BigEndian.put16(buffer, at, StatusChunk.run(symbols[from], run));
                from += run;
            } else if (!hasLarge(from, vectorEnd)) {
                BigEndian.put16(buffer, at, StatusChunk.oneBit(symbols, from, vectorEnd));
                from = vectorEnd;
            } else if (run >= StatusChunk.TWO_BIT_SYMBOLS) {
                BigEndian.put16(buffer, at, StatusChunk.run(symbols[from], run));
                from += run;
            } else {
                int end = Math.min(count, from + StatusChunk.TWO_BIT_SYMBOLS);
                BigEndian.put16(buffer, at, StatusChunk.twoBit(symbols, from, end));
                from = end;
            }
            at += 2;
        }
        return at;
    }

    private int runLength(int from, int count) {
        int end = from + 1;
        while (end < count && symbols[end] == symbols[from]) {
            end++;
        }
        return end - from;
    }

    private boolean hasLarge(int from, int end) {
        for (int i = from; i < end; i++) {
            if (symbols[i] == StatusChunk.LARGE_DELTA) {
                return true;
            }
        }
        return false;
    }

    private int writeDeltas(byte[] buffer, int offset, int count) {
        int at = offset;
        for (int i = 0; i < count; i++) {
            if (symbols[i] == StatusChunk.SMALL_DELTA) {
                buffer[at] = (byte) deltas[i];
            }
            if (symbols[i] == StatusChunk.LARGE_DELTA) {
                BigEndian.put16(buffer, at, deltas[i]);
            }
            at += symbols[i];
        }
        return at;
    }

    private static int slot(long number) {
        return (int) number & (CAPACITY - 1);
    }
}
