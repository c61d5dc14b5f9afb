package org.rostrum.media.sfu.stream;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.rostrum.media.sfu.Counter;
import org.rostrum.media.sfu.Counters;
import org.rostrum.rtp.RtpHeaderWriter;
import org.rostrum.rtp.SequenceNumber;
import org.rostrum.rtp.rtcp.RtcpWriter;

/**
 * One stream towards a receiver, with an SSRC, sequence and media clock of its own. Whoever is behind it may change: to the receiver it is
 * one stream that never jumps.
 *
 * <p>Within one stretch behind the same publisher everything is shifted by constants. So a packet can be made again from the publisher's
 * ring: no packet is kept per receiver. It goes out again on a stream of its own (RFC 4588); to a receiver without such streams, and then
 * without transport-wide numbers too, byte for byte as before, for SRTP must never see two packets under one number.
 */
public final class Slot {
    /** Packets sent again later than this after the newest are of no use, and SRTP could not tell any more whether they are the same. */
    static final int RESEND_WINDOW = 500;

    /** Bytes of one packet of {@link #pad}. */
    public static final int PADDING = 255;

    private static final byte PADDED = 0x20;
    private static final byte[] ZEROS = new byte[PADDING];

    static {
        ZEROS[PADDING - 1] = (byte) PADDING; // the count (RFC 3550 section 5.1)
    }

    private static final int MAX_HEAD = 128;

    private final String mid;
    private final Kind kind;
    private final SlotNumbers numbers;
    private final byte[] midBytes;
    private final Outlet outlet;
    private final Counters counters;
    private final RtpHeaderWriter writer = new RtpHeaderWriter();
    private final Packet again = new Packet();
    private final byte[] head = new byte[MAX_HEAD];
    private final PictureNumbers pictures = new PictureNumbers();
    private final Resends resends = new Resends();

    private SlotFormat format;
    private int repairNumber;
    private int paddingType = -1;
    private Publication following;
    private Layer aim;
    private int shownHeight = -1;
    private int shownPlace = Integer.MAX_VALUE;
    private int need = -1;
    private Inbound current;
    private long sequenceShift;
    private long firstSequence;
    private int timestampShift;
    private long highest;
    private int highestTimestamp;
    private boolean started;
    private long startedAt;
    private int startTimestamp;
    private long packets;
    private long octets;

    /**
     * A slot that follows nobody.
     *
     * @param numbers of its packets, and of those sent again
     */
    public Slot(String mid, Kind kind, SlotNumbers numbers, SlotFormat format, Outlet outlet, Counters counters) {
        this.mid = mid;
        this.kind = kind;
        this.numbers = numbers;
        repairNumber = numbers.first();
        this.format = format;
        this.outlet = outlet;
        this.counters = counters;
        midBytes = mid.getBytes(StandardCharsets.US_ASCII);
        highest = 0x10000L + numbers.first() - 1;
    }

    public String mid() {
        return mid;
    }

    public Kind kind() {
        return kind;
    }

    public int ssrc() {
        return numbers.ssrc();
    }

    /** The SSRC under which packets are sent again. */
    public int repairSsrc() {
        return numbers.repairSsrc();
    }

    /** The receiver has negotiated anew. */
    public void reformat(SlotFormat newFormat) {
        format = newFormat;
        paddingType = current == null ? -1 : newFormat.repairType(current.codec());
    }

    public Optional<Publication> following() {
        return Optional.ofNullable(following);
    }

    /** Follows somebody else from now on, or nobody (null). A picture starts with its next key frame. */
    public void follow(Publication publication) {
        if (publication == following) {
            return;
        }
        if (following != null) {
            following.leave(this);
        }
        following = publication;
        current = null;
        aim = null;
        shownHeight = -1;
        shownPlace = Integer.MAX_VALUE;
        need = -1;
        if (publication != null) {
            publication.join(this);
            aim(publication.layers().get(0));
        }
    }

    /** Takes this layer from its next key frame on, and what there is until then; null for nothing at all. */
    public void aim(Layer layer) {
        if (layer == aim) {
            return;
        }
        aim = layer;
        if (layer == null) {
            current = null;
        } else if (layer.inbound() == null || layer.inbound() != current) {
            wantKeyFrame();
        }
    }

    /** What it takes, or is about to; null for nothing at all. */
    public Layer aim() {
        return aim;
    }

    /** The receiver cannot decode what it has. */
    public void wantKeyFrame() {
        if (aim != null && kind == Kind.VIDEO) {
            aim.wantKeyFrame();
        }
    }

    void failed(Throwable bug) {
        outlet.failed(bug);
    }

    void forward(Layer layer, Packet packet, long now) {
        Inbound from = layer.inbound();
        if ((from != current && layer != aim) || !outlet.isOpen()) {
            return;
        }
        if (format.payloadType(packet.codec) < 0) {
            counters.count(Counter.DROP_CODEC);
            return;
        }
        if (from != current && !start(packet, from, now)) {
            return;
        }
        if (packet.sequence < firstSequence) {
            counters.count(Counter.DROP_LATE);
            return;
        }
        long sequence = packet.sequence + sequenceShift;
        if (sequence > highest) {
            highest = sequence;
            highestTimestamp = packet.header.timestamp() + timestampShift;
        }
        pictures.noteSent(packet);
        if (send(packet)) {
            packets++;
            octets += packet.header.payloadLength();
        }
    }

    /** Joins the new stream to the end of the old one. A picture can only start with a key frame. */
    private boolean start(Packet packet, Inbound from, long now) {
        if (packet.isVideo() && !packet.keyFrame) {
            wantKeyFrame();
            return false;
        }
        if (current != null) {
            counters.count(Counter.LAYER_SWITCHES);
        }
        current = from;
        paddingType = format.repairType(from.codec());
        firstSequence = packet.sequence;
        sequenceShift = highest + 1 - packet.sequence;
        timestampShift = startTimestamp(packet, now) - packet.header.timestamp();
        pictures.continueWith(packet);
        return true;
    }

    /** The slot's clock runs on while nobody is behind it. */
    private int startTimestamp(Packet packet, long now) {
        if (!started) {
            started = true;
            startedAt = now;
            startTimestamp = packet.header.timestamp();
            return startTimestamp;
        }
        long captured = Math.min(now, current.clock().instantOf(packet.header.timestamp()));
        int timestamp = startTimestamp + (int) (long) ((captured - startedAt) * (double) kind.rate() / 1e9);
        int frame = kind.rate() / 50;
        return timestamp - highestTimestamp < frame ? highestTimestamp + frame : timestamp;
    }

    private boolean send(Packet packet) {
        int number = (int) (packet.sequence + sequenceShift) & 0xffff;
        writer.begin(
                head,
                0,
                packet.header.marker(),
                format.payloadType(packet.codec),
                number,
                packet.header.timestamp() + timestampShift,
                numbers.ssrc());
        return send(packet, 0, 0);
    }

    /** On a stream of its own, the number it had before at the head of the payload (RFC 4588 section 4). */
    private boolean sendRepair(Packet packet) {
        writer.begin(
                head,
                0,
                packet.header.marker(),
                format.repairType(packet.codec),
                repairNumber,
                packet.header.timestamp() + timestampShift,
                numbers.repairSsrc());
        boolean sent = send(packet, 2, (int) (packet.sequence + sequenceShift) & 0xffff);
        repairNumber = sent ? SequenceNumber.next(repairNumber) : repairNumber;
        return sent;
    }

    /** Sends what the head was begun for, and so many bytes of a number before the payload. */
    private boolean send(Packet packet, int prefix, int number) {
        int wide = extend(packet);
        int headLength = writer.finish();
        if (headLength < 0) {
            return false;
        }
        if (prefix > 0) {
            Repair.put16(head, headLength, number);
        }
        int rewritten = pictures.rewrite(packet, head, headLength + prefix);
        return outlet.sendRtp(
                head,
                headLength + prefix + rewritten,
                packet.buffer,
                packet.header.payloadOffset() + rewritten,
                packet.header.payloadLength() - rewritten,
                wide,
                kind == Kind.VIDEO);
    }

    /** Answers the transport-wide number, -1 where none is written. */
    private int extend(Packet packet) {
        if (format.midId() > 0) {
            writer.extension(format.midId(), midBytes, 0, midBytes.length);
        }
        if (format.audioLevelId() > 0 && packet.audioLevelAt >= 0) {
            writer.extension(format.audioLevelId(), packet.buffer, packet.audioLevelAt, 1);
        }
        if (format.transportWideId() == 0) {
            return -1;
        }
        int number = outlet.nextNumber();
        writer.extension16(format.transportWideId(), number);
        return number;
    }

    /** Sends a packet again that the receiver misses, if it is still there and within the receiver's budget. */
    public void resend(int number, Budget budget, long now) {
        counters.count(Counter.NACKS_IN);
        long sequence = highest + SequenceNumber.distance((int) highest & 0xffff, number);
        if (current == null || sequence > highest || sequence < highest - RESEND_WINDOW) {
            return;
        }
        long original = sequence - sequenceShift;
        int at = original < firstSequence ? -1 : current.ring().find(original);
        if (at < 0
                || resends.isTooSoon(sequence, now)
                || !budget.spend(current.ring().length(at), now)) {
            return;
        }
        resends.note(sequence, now);
        PacketRing ring = current.ring();
        boolean whole = again.wrap(ring.packet(at), ring.length(at), original, current.codec(), current.audioLevelId());
        if (whole && format.payloadType(again.codec) >= 0 && sendAgain(again)) {
            counters.count(Counter.RESENT);
        }
    }

    private boolean sendAgain(Packet packet) {
        if (format.repairType(packet.codec) >= 0) {
            return sendRepair(packet);
        }
        return format.repeatsExactly() && send(packet);
    }

    /**
     * How the receiver shows what it follows, until it follows somebody else.
     *
     * @param height in pixels of the screen; 0 for not at all
     * @param place the most important is 0
     */
    public void show(int height, int place) {
        shownHeight = height;
        shownPlace = place;
    }

    /** In pixels of the screen; 0 where it is not shown, -1 where nobody has said. */
    public int height() {
        return shownHeight;
    }

    /** Among those of its receiver, the most important first. */
    public int place() {
        return shownPlace;
    }

    public boolean isPicture() {
        return kind == Kind.VIDEO && following != null;
    }

    public boolean isShown() {
        return shownHeight != 0;
    }

    /** Whether it is left out although it is shown. */
    public boolean isPaused() {
        return isPicture() && isShown() && aim == null;
    }

    /** The largest layer of use to the receiver, whether it fits or not; -1 for none. */
    public void need(int rank) {
        need = rank;
    }

    public int need() {
        return need;
    }

    /** Whether this receiver and this slot have a stream for retransmissions in use. */
    public boolean canPad() {
        return paddingType >= 0 && !format.repeatsExactly() && outlet.isOpen();
    }

    /** Sends a packet of nothing but padding on the stream for retransmissions, where it disturbs no numbers; false where it cannot. */
    public boolean pad() {
        if (!canPad()) {
            return false;
        }
        writer.begin(head, 0, false, paddingType, repairNumber, highestTimestamp, numbers.repairSsrc());
        again.clear();
        int wide = extend(again);
        int headLength = writer.finish();
        head[0] |= PADDED;
        boolean sent = headLength > 0 && outlet.sendRtp(head, headLength, ZEROS, 0, PADDING, wide, true);
        if (sent) {
            repairNumber = SequenceNumber.next(repairNumber);
            counters.count(Counter.PROBES);
        }
        return sent;
    }

    /** Writes a sender report and the name of this source, if there is something to report (RFC 3550 section 6.4.1). */
    public void report(RtcpWriter rtcp, WallClock wall, String cname, long now) {
        if (current != null && current.clock().isReported()) {
            int timestamp = current.clock().timestampAt(now) + timestampShift;
            rtcp.senderReport(numbers.ssrc(), wall.ntp(now), timestamp, packets, octets);
            rtcp.cname(numbers.ssrc(), cname);
        }
    }
}
