package org.rostrum.media.sfu.stream;

import java.nio.charset.StandardCharsets;
import org.rostrum.rtp.RtpHeaderWriter;
import org.rostrum.rtp.SequenceNumber;
import org.rostrum.rtp.red.RedundantAudio;

/** Writes the packets of one slot anew: header, extensions, and what stands at the head of the payload. Keeps no packet. */
final class SlotWriter {
    private static final byte PADDED = 0x20;
    private static final byte[] ZEROS = new byte[Slot.PADDING];

    static {
        ZEROS[Slot.PADDING - 1] = (byte) Slot.PADDING; // the count (RFC 3550 section 5.1)
    }

    /** Of elements of the one-byte form. */
    private static final int MAX_ELEMENT = 16;

    /** Room for every extension, the longest of them AV1's dependency descriptor, and for what replaces the beginning of the payload. */
    private static final int MAX_HEAD = 384;

    private final byte[] midBytes;
    private final Kind kind;
    private final SlotNumbers numbers;
    private final Outlet outlet;
    private final boolean evens;
    private final RtpHeaderWriter writer = new RtpHeaderWriter();
    private final byte[] head = new byte[MAX_HEAD];
    private final PictureNumbers pictures = new PictureNumbers();
    private SlotFormat format;
    private int repairNumber;

    SlotWriter(String mid, Kind kind, SlotNumbers numbers, SlotFormat format, Outlet outlet) {
        midBytes = mid.getBytes(StandardCharsets.US_ASCII);
        this.kind = kind;
        this.numbers = numbers;
        this.format = format;
        this.outlet = outlet;
        evens = outlet.likesEqualSizes();
        repairNumber = numbers.first();
    }

    SlotFormat format() {
        return format;
    }

    void reformat(SlotFormat newFormat) {
        format = newFormat;
    }

    /** The packet starts another stream. */
    void continueWith(Packet packet) {
        pictures.continueWith(packet);
    }

    /** @param number of the slot's sequence, of which the lower 16 bits are written */
    boolean send(Packet packet, long number, int timestamp, boolean marker) {
        pictures.noteSent(packet);
        return write(packet, number, timestamp, marker);
    }

    /**
     * Sends a packet a second time: on a stream of its own, the number it had before at the head of the payload (RFC 4588 section 4), or as
     * it was. False where the receiver can take neither.
     */
    boolean sendAgain(Packet packet, long number, int timestamp, boolean marker) {
        if (format.repairType(packet.codec) < 0) {
            return format.repeatsExactly() && write(packet, number, timestamp, marker);
        }
        int type = format.repairType(packet.codec);
        writer.begin(head, 0, marker, type, repairNumber, timestamp, numbers.repairSsrc());
        boolean sent = send(packet, 2, (int) number & 0xffff);
        repairNumber = sent ? SequenceNumber.next(repairNumber) : repairNumber;
        return sent;
    }

    private boolean write(Packet packet, long number, int timestamp, boolean marker) {
        int type = format.payloadType(packet.codec);
        writer.begin(head, 0, marker, type, (int) number & 0xffff, timestamp, numbers.ssrc());
        return send(packet, 0, 0);
    }

    /** Sends what the head was begun for, and so many bytes of a number before the payload. */
    private boolean send(Packet packet, int prefix, int number) {
        int wide = extend(packet);
        int headLength = writer.finish();
        if (headLength < 0) {
            return false;
        }
        int padding = evens ? packet.padding : 0;
        if (padding > 0) {
            head[0] |= PADDED;
        }
        if (prefix > 0) {
            Repair.put16(head, headLength, number);
        }
        int written =
                packet.wrapping > 0 ? wrap(packet, headLength) : pictures.rewrite(packet, head, headLength + prefix);
        int skipped = packet.wrapping > 0 && written == 0 ? packet.wrapping : written;
        return outlet.sendRtp(
                head,
                headLength + prefix + written,
                packet.buffer,
                packet.header.payloadOffset() + skipped,
                packet.header.payloadLength() + padding - skipped,
                wide,
                kind == Kind.VIDEO);
    }

    /** Sends a packet of nothing under a number that would be missed. */
    boolean fill(Packet packet, long number, int timestamp) {
        int type = format.payloadType(packet.codec);
        writer.begin(head, 0, false, type, (int) number & 0xffff, timestamp, numbers.ssrc());
        if (format.midId() > 0) {
            writer.extension(format.midId(), midBytes, 0, midBytes.length);
        }
        int wide = extendWide();
        int headLength = writer.finish();
        return headLength > 0 && outlet.sendRtp(head, headLength, ZEROS, 0, 0, wide, kind == Kind.VIDEO);
    }

    /** Writes the heads of redundant sound with the receiver's own number; nothing for one that takes none of it. */
    private int wrap(Packet packet, int at) {
        if (!format.takesRedundancy()) {
            return 0;
        }
        int opus = format.payloadType(Codec.OPUS);
        return RedundantAudio.renumber(packet.buffer, packet.header.payloadOffset(), opus, head, at);
    }

    /** Answers the transport-wide number, -1 where none is written. */
    private int extend(Packet packet) {
        if (packet.dependenciesAt >= 0 && format.dependencyId() > 0) {
            extendDependencies(packet);
        }
        if (format.midId() > 0) {
            writer.extension(format.midId(), midBytes, 0, midBytes.length);
        }
        if (format.audioLevelId() > 0 && packet.audioLevelAt >= 0) {
            writer.extension(format.audioLevelId(), packet.buffer, packet.audioLevelAt, 1);
        }
        return extendWide();
    }

    /** Before all others, for it decides on the form. */
    private void extendDependencies(Packet packet) {
        int length = packet.header.extensionLength(packet.dependenciesAt);
        if (length > MAX_ELEMENT) {
            writer.twoByte();
        }
        writer.extension(format.dependencyId(), packet.buffer, packet.dependenciesAt, length);
        pictures.renumberFrame(packet, head, writer.length() - length);
    }

    private int extendWide() {
        if (format.transportWideId() == 0) {
            return -1;
        }
        int number = outlet.nextNumber();
        writer.extension16(format.transportWideId(), number);
        return number;
    }

    /** Sends a packet of nothing but padding on the stream for retransmissions; false where it is not sent. */
    boolean pad(int paddingType, int timestamp) {
        writer.begin(head, 0, false, paddingType, repairNumber, timestamp, numbers.repairSsrc());
        if (format.midId() > 0) {
            writer.extension(format.midId(), midBytes, 0, midBytes.length);
        }
        int wide = extendWide();
        int headLength = writer.finish();
        head[0] |= PADDED;
        boolean sent = headLength > 0 && outlet.sendRtp(head, headLength, ZEROS, 0, Slot.PADDING, wide, true);
        repairNumber = sent ? SequenceNumber.next(repairNumber) : repairNumber;
        return sent;
    }
}
