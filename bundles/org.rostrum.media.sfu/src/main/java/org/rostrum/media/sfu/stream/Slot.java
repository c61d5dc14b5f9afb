package org.rostrum.media.sfu.stream;

import java.util.Optional;
import org.rostrum.media.sfu.Counter;
import org.rostrum.media.sfu.Counters;
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

    private final String mid;
    private final Kind kind;
    private final SlotNumbers numbers;
    private final Outlet outlet;
    private final Counters counters;
    private final SlotWriter writer;
    private Packet again;
    private final Resends resends = new Resends();

    private int paddingType = -1;
    private Publication following;
    private Layer aim;
    private int shownHeight = -1;
    private int shownPlace = Integer.MAX_VALUE;
    private int need = -1;
    private Inbound current;
    private long sequenceShift;
    private Compaction compaction;
    private boolean thinned;
    private int part;
    private long newestPicture;
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
        this.outlet = outlet;
        this.counters = counters;
        writer = new SlotWriter(mid, kind, numbers, format, outlet);
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

    private SlotFormat format() {
        return writer.format();
    }

    /** The receiver has negotiated anew. */
    public void reformat(SlotFormat newFormat) {
        writer.reformat(newFormat);
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
        } else if (layer.inbound() == null || layer.inbound() != current || (thinned && layer.rank() > part)) {
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
        if ((from != current && (aim == null || aim.inbound() != from)) || !outlet.isOpen()) {
            return;
        }
        if (format().payloadType(packet.codec) < 0) {
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
        if (packet.spatialLayers > 1 && !thinned && following.isStacked(from)) {
            thin(packet);
        }
        if (thinned) {
            forwardPart(packet);
            return;
        }
        send(packet, packet.sequence + sequenceShift, packet.header.marker());
    }

    private void send(Packet packet, long sequence, boolean marker) {
        int timestamp = packet.header.timestamp() + timestampShift;
        if (sequence > highest) {
            highest = sequence;
            highestTimestamp = timestamp;
        }
        if (writer.send(packet, sequence, timestamp, marker)) {
            packets++;
            octets += packet.header.payloadLength();
        }
    }

    /** From this key frame on larger layers come in the same stream, and not all of them are wanted. */
    private void thin(Packet packet) {
        compaction = compaction == null ? new Compaction() : compaction;
        compaction.begin(Math.max(packet.sequence - 1, highest - sequenceShift), sequenceShift);
        thinned = true;
        part = aim == null ? 0 : aim.rank();
    }

    /** Sends what belongs to a layer that is taken. More of them only from a key frame on, fewer from any picture on. */
    private void forwardPart(Packet packet) {
        if (packet.spatialLayer == 0 && packet.vp9.startsFrame() && packet.sequence > newestPicture) {
            newestPicture = packet.sequence;
            int wanted = aim == null ? part : aim.rank();
            int next = packet.keyFrame ? wanted : Math.min(part, wanted);
            counters.add(Counter.LAYER_SWITCHES, next == part ? 0 : 1);
            part = next;
        }
        if (packet.spatialLayer <= part) {
            boolean last = packet.spatialLayer == part && packet.vp9.endsFrame();
            boolean marker = packet.header.marker() || last;
            long sequence = compaction.keep(packet.sequence, marker);
            if (sequence < 0) {
                counters.count(Counter.DROP_LATE);
                return;
            }
            send(packet, sequence, marker);
            return;
        }
        long hole = compaction.drop(packet.sequence);
        if (hole >= 0) {
            writer.fill(packet, hole, packet.header.timestamp() + timestampShift);
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
        thinned = false;
        newestPicture = -1;
        paddingType = format().repairType(from.codec());
        firstSequence = packet.sequence;
        sequenceShift = highest + 1 - packet.sequence;
        timestampShift = startTimestamp(packet, now) - packet.header.timestamp();
        writer.continueWith(packet);
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

    /** Sends a packet again that the receiver misses, if it is still there and within the receiver's budget. */
    public void resend(int number, Budget budget, long now) {
        counters.count(Counter.NACKS_IN);
        long sequence = highest + SequenceNumber.distance((int) highest & 0xffff, number);
        if (current == null || sequence > highest || sequence < highest - RESEND_WINDOW) {
            return;
        }
        long original = thinned ? compaction.original(sequence) : sequence - sequenceShift;
        int at = original < firstSequence ? -1 : current.ring().find(original);
        if (at < 0
                || resends.isTooSoon(sequence, now)
                || !budget.spend(current.ring().length(at), now)) {
            return;
        }
        resends.note(sequence, now);
        PacketRing ring = current.ring();
        again = again == null ? new Packet() : again; // most slots are never asked to
        boolean whole = again.wrap(ring.packet(at), ring.length(at), original, current.format());
        boolean marker = thinned ? compaction.hasMarker(sequence) : again.header.marker();
        if (whole
                && format().payloadType(again.codec) >= 0
                && writer.sendAgain(again, sequence, again.header.timestamp() + timestampShift, marker)) {
            counters.count(Counter.RESENT);
        }
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

    /** Whether its sound may go out twice (RFC 2198). */
    public boolean isRedundant() {
        return current != null && current.format().redundantType() >= 0 && format().takesRedundancy();
    }

    public boolean isPicture() {
        return kind == Kind.VIDEO && following != null;
    }

    /** Whether the receiver has negotiated the codec of what it follows; as long as nothing has come it may. */
    public boolean isReadable() {
        Inbound coming = following == null ? null : following.layers().get(0).inbound();
        return coming == null || format().payloadType(coming.codec()) >= 0;
    }

    public boolean isShown() {
        return shownHeight != 0;
    }

    /** Whether it is left out although it is shown: for want of room, or because the receiver could not read it. */
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
        return paddingType >= 0 && !format().repeatsExactly() && outlet.isOpen();
    }

    /** Sends a packet of nothing but padding on the stream for retransmissions, where it disturbs no numbers; false where it cannot. */
    public boolean pad() {
        if (!canPad()) {
            return false;
        }
        boolean sent = writer.pad(paddingType, highestTimestamp);
        if (sent) {
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
