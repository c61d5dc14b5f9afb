package org.rostrum.media.sfu.worker;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.rostrum.media.MediaConsole;
import org.rostrum.media.sfu.Counter;
import org.rostrum.media.sfu.bandwidth.BandwidthEstimator;
import org.rostrum.media.sfu.negotiation.Format;
import org.rostrum.media.sfu.negotiation.Section;
import org.rostrum.media.sfu.net.Wire;
import org.rostrum.media.sfu.stream.Budget;
import org.rostrum.media.sfu.stream.Codec;
import org.rostrum.media.sfu.stream.Kind;
import org.rostrum.media.sfu.stream.Layer;
import org.rostrum.media.sfu.stream.Publication;
import org.rostrum.media.sfu.stream.Slot;
import org.rostrum.media.sfu.stream.SlotFormat;
import org.rostrum.media.sfu.stream.SlotNumbers;
import org.rostrum.rtp.rtcp.FirView;
import org.rostrum.rtp.rtcp.NackView;
import org.rostrum.rtp.rtcp.RtcpWriter;

/** What one client receives: its slots, and what it says about them. */
final class Downlink {
    static final long REPORT_NANOS = TimeUnit.SECONDS.toNanos(1);

    private static final int MAX_COMPOUND = 1000;

    /** For packets sent again, per receiver. */
    private static final long RESEND_BYTES_PER_SECOND = 500_000;

    private static final long RESEND_BURST = 150_000;
    private static final int MAX_FIRST_NUMBER = 0x7fff;

    private final Workshop shop;
    private final Transport transport;
    private final String cname;
    private final Budget budget;
    private final Map<String, Slot> slots = new LinkedHashMap<>();
    private final List<Slot> order = new ArrayList<>();
    private final Set<String> paused = new HashSet<>();
    private final Set<Integer> ssrcs = new HashSet<>();
    private final RtcpWriter writer = new RtcpWriter();
    private final BooleanSupplier paddable = this::canPad;
    private final byte[] compound = new byte[Wire.MAX_PACKET];
    private Allocation allocation;
    private Publication dominant;
    private long allocationDue;
    private long reportDue;

    Downlink(Workshop shop, Transport transport, String cname) {
        this.shop = shop;
        this.transport = transport;
        this.cname = cname;
        long now = shop.now();
        budget = new Budget(RESEND_BYTES_PER_SECOND, RESEND_BURST, now);
        reportDue = now;
        allocationDue = now;
        allocation = new Allocation(List.of(), now);
    }

    /** These are the slots from now on. One that stays keeps its SSRC and its clock. */
    void negotiate(List<Section> sections) {
        Set<String> mids = new HashSet<>();
        for (Section section : sections) {
            mids.add(section.mid());
            SlotFormat format = format(section);
            Slot known = slots.get(section.mid());
            if (known == null) {
                slots.put(section.mid(), fresh(section, format));
            } else {
                known.reformat(format);
            }
        }
        slots.entrySet().removeIf(each -> {
            boolean gone = !mids.contains(each.getKey());
            if (gone) {
                each.getValue().follow(null);
            }
            return gone;
        });
        order.clear();
        order.addAll(slots.values());
        allocation = new Allocation(order, shop.now());
        allocation.favour(dominant);
    }

    /** The picture of whoever speaks before all others; null for none. */
    void favour(Publication picture) {
        dominant = picture;
        allocation.favour(picture);
    }

    private Slot fresh(Section section, SlotFormat format) {
        Kind kind = section.formats().get(0).codec().kind();
        int first = shop.random().nextInt(MAX_FIRST_NUMBER);
        SlotNumbers numbers = new SlotNumbers(freshSsrc(), freshSsrc(), first);
        return new Slot(section.mid(), kind, numbers, format, transport, shop.counters());
    }

    private int freshSsrc() {
        int ssrc = shop.random().nextInt();
        while (ssrc == 0 || !ssrcs.add(ssrc)) {
            ssrc = shop.random().nextInt();
        }
        return ssrc;
    }

    private static SlotFormat format(Section section) {
        Map<Codec, Integer> types = new LinkedHashMap<>();
        Map<Codec, Integer> repairs = new LinkedHashMap<>();
        for (Format format : section.formats()) {
            types.putIfAbsent(format.codec(), format.payloadType());
            if (section.isRepairable()) {
                repairs.putIfAbsent(format.codec(), format.repairType());
            }
        }
        Section.ExtensionIds ids = section.extensions();
        return new SlotFormat(types, repairs, ids.mid(), ids.audioLevel(), section.transportWide(), ids.dependencies());
    }

    List<Slot> slots() {
        return order;
    }

    List<String> mids(Kind kind) {
        return order.stream().filter(slot -> slot.kind() == kind).map(Slot::mid).toList();
    }

    /** The client can receive now: every picture begins with a key frame. */
    void opened() {
        order.forEach(Slot::wantKeyFrame);
    }

    void missed(NackView nack, long now) {
        Slot slot = bySsrc(nack.mediaSsrc());
        if (slot == null) {
            return;
        }
        for (int number = nack.next(); number >= 0; number = nack.next()) {
            slot.resend(number, budget, now);
        }
    }

    void wantsKeyFrame(int ssrc) {
        shop.counters().count(Counter.PLIS_IN);
        Slot slot = bySsrc(ssrc);
        if (slot != null) {
            slot.wantKeyFrame();
        }
    }

    void wantsKeyFrames(FirView request) {
        for (int i = 0; i < request.count(); i++) {
            wantsKeyFrame(request.ssrc(i));
        }
    }

    private Slot bySsrc(int ssrc) {
        for (int i = 0; i < order.size(); i++) {
            if (order.get(i).ssrc() == ssrc) {
                return order.get(i);
            }
        }
        return null;
    }

    void tick(long now) {
        if (now - allocationDue >= 0) {
            allocationDue = now + Allocation.PERIOD_NANOS;
            BandwidthEstimator estimator = transport.estimator();
            allocation.share(estimator.isInformed() ? estimator.bitrate() : Long.MAX_VALUE / 2, now);
            estimator.wish(allocation.wish() * 6 / 5);
        }
        pad(transport.estimator().tick(paddable, now));
        if (now - reportDue < 0 || !transport.isOpen()) {
            return;
        }
        reportDue = now + REPORT_NANOS;
        writer.begin(compound, 0);
        for (Slot slot : order) {
            slot.report(writer, shop.wall(), cname, now);
            if (writer.length() > MAX_COMPOUND) {
                transport.sendRtcp(compound, writer.length());
                writer.begin(compound, 0);
            }
        }
        transport.sendRtcp(compound, writer.length());
    }

    /** What goes to the client, by where its arrows sit. */
    List<MediaConsole.Arrow> arrows(SlotBoard board) {
        List<MediaConsole.Arrow> arrows = new ArrayList<>();
        for (Slot slot : order) {
            board.in(slot.mid()).ifPresent(arrow -> {
                Optional<Layer> layer = Optional.ofNullable(slot.aim());
                arrows.add(new MediaConsole.Arrow(
                        slot.mid(),
                        arrow.from(),
                        arrow.source(),
                        layer.map(Layer::rank),
                        layer.map(Layer::bitrate).orElse(0L)));
            });
        }
        return arrows;
    }

    boolean isEstimated() {
        return transport.estimator().isInformed();
    }

    /** Estimated, in bit/s. */
    long bitrate() {
        return transport.estimator().bitrate();
    }

    /** Mids of the slots whose picture is left out for want of room, or of a decoder for it. */
    Set<String> paused() {
        return paused;
    }

    /** Looks which pictures are left out now; whether they are others than before. */
    boolean notePauses() {
        boolean changed = false;
        for (int i = 0; i < order.size(); i++) {
            Slot slot = order.get(i);
            if (slot.isPaused() != paused.contains(slot.mid())) {
                changed = slot.isPaused() ? paused.add(slot.mid()) : paused.remove(slot.mid());
            }
        }
        return changed;
    }

    /** Adds up how many pictures are taken of each layer. */
    void countPictures(int[] byRank) {
        for (Slot slot : order) {
            if (slot.kind() == Kind.VIDEO && slot.aim() != null) {
                byRank[slot.aim().rank()]++;
            }
        }
    }

    private boolean canPad() {
        for (int i = 0; i < order.size(); i++) {
            if (order.get(i).canPad()) {
                return true;
            }
        }
        return false;
    }

    /** Tries how much more the path carries, with padding where retransmissions go: receivers throw it away there. */
    private void pad(int bytes) {
        int left = bytes;
        for (int i = 0; i < order.size() && left > 0; i++) {
            while (left > 0 && order.get(i).pad()) {
                left -= Slot.PADDING;
            }
        }
    }

    /** Takes leave of the receiver. */
    void close(int reporter) {
        writer.begin(compound, 0).receiverReport(reporter);
        for (Slot slot : order) {
            slot.follow(null);
            if (writer.length() < MAX_COMPOUND) {
                writer.bye(slot.ssrc());
            }
        }
        transport.sendRtcp(compound, writer.length());
    }
}
