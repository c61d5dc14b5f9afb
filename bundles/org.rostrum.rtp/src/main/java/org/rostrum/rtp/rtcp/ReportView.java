package org.rostrum.rtp.rtcp;

import org.rostrum.rtp.bytes.BigEndian;

/**
 * A sender report or receiver report (RFC 3550 sections 6.4.1 and 6.4.2). Reused, copies nothing, not thread-safe. {@link #wrap} answers
 * false where the packet is not one or its blocks do not fit; no accessor may be used then.
 */
public final class ReportView {
    private static final int BLOCK_LENGTH = 24;

    private byte[] buffer = new byte[0];
    private int offset;
    private int blocksAt;

    /** Looks at one packet, as delimited by {@link RtcpReader}. */
    public boolean wrap(byte[] buffer, int offset, int length) {
        if (length < 8 || !BigEndian.inside(buffer, offset, length)) {
            return false;
        }
        int type = BigEndian.u8(buffer, offset + 1);
        int fixed = type == RtcpReader.SENDER_REPORT ? 28 : 8;
        boolean report = type == RtcpReader.SENDER_REPORT || type == RtcpReader.RECEIVER_REPORT;
        if (!report || fixed + BLOCK_LENGTH * (buffer[offset] & 0x1f) > length) {
            return false;
        }
        this.buffer = buffer;
        this.offset = offset;
        blocksAt = offset + fixed;
        return true;
    }

    public int senderSsrc() {
        return BigEndian.i32(buffer, offset + 4);
    }

    /** Whether this is a sender report: only then may the next four be asked. */
    public boolean hasSenderInfo() {
        return blocksAt > offset + 8;
    }

    /** Wall clock of the sender, NTP format: seconds since 1900 in the upper, fraction in the lower 32 bits. */
    public long ntpTimestamp() {
        return BigEndian.i64(buffer, offset + 8);
    }

    /** The same instant on the media clock. */
    public int rtpTimestamp() {
        return BigEndian.i32(buffer, offset + 16);
    }

    /** Packets sent so far, modulo 2^32. */
    public long packetCount() {
        return BigEndian.u32(buffer, offset + 20);
    }

    /** Payload bytes sent so far, modulo 2^32. */
    public long octetCount() {
        return BigEndian.u32(buffer, offset + 24);
    }

    /** Number of report blocks, 0 to 31; the accessors below take an index from 0 to one less. */
    public int blockCount() {
        return buffer[offset] & 0x1f;
    }

    /** The source this block reports on. */
    public int blockSsrc(int block) {
        return BigEndian.i32(buffer, blockAt(block));
    }

    /** Share of packets lost since the last report, in 1/256: 0 to 255. */
    public int fractionLost(int block) {
        return BigEndian.u8(buffer, blockAt(block) + 4);
    }

    /** Packets lost since the start; negative where duplicates outnumber losses. */
    public int cumulativeLost(int block) {
        return BigEndian.u24(buffer, blockAt(block) + 5) << 8 >> 8;
    }

    /** Cycles in the upper, sequence number in the lower 16 bits. */
    public long highestSequence(int block) {
        return BigEndian.u32(buffer, blockAt(block) + 8);
    }

    /** In ticks of the media clock. */
    public long jitter(int block) {
        return BigEndian.u32(buffer, blockAt(block) + 12);
    }

    /** The middle 32 bits of the NTP timestamp of the last sender report received, 0 if none. */
    public int lastSenderReport(int block) {
        return BigEndian.i32(buffer, blockAt(block) + 16);
    }

    /** Since that sender report, in 1/65,536 seconds. */
    public long delaySinceLastSenderReport(int block) {
        return BigEndian.u32(buffer, blockAt(block) + 20);
    }

    private int blockAt(int block) {
        return blocksAt + BLOCK_LENGTH * block;
    }
}
