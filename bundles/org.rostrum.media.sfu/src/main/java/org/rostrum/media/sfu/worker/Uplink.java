package org.rostrum.media.sfu.worker;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.rostrum.conference.Source;
import org.rostrum.media.MediaConsole;
import org.rostrum.media.sfu.Counter;
import org.rostrum.media.sfu.Counters;
import org.rostrum.media.sfu.negotiation.Section;
import org.rostrum.media.sfu.stream.Inbound;
import org.rostrum.media.sfu.stream.Layer;
import org.rostrum.media.sfu.stream.Packet;
import org.rostrum.media.sfu.stream.Publication;
import org.rostrum.media.sfu.stream.RemoteClock;
import org.rostrum.media.sfu.stream.Repair;
import org.rostrum.rtp.RtpHeader;
import org.rostrum.rtp.rtcp.ByeView;
import org.rostrum.rtp.rtcp.ReportView;
import org.rostrum.rtp.rtcp.RtcpWriter;
import org.rostrum.rtp.rtcp.TransportFeedbackRecorder;

/** What one client sends: its feeds, and the feedback it needs to send well. */
final class Uplink {
    static final long CONGESTION_NANOS = TimeUnit.MILLISECONDS.toNanos(50);
    static final long REPORT_NANOS = TimeUnit.SECONDS.toNanos(1);

    /** Fits every path together with SRTCP's tag; what has no room waits for the next tick. */
    private static final int MAX_COMPOUND = 1100;

    private final Counters counters;
    private final int reporter;
    private final String cname;
    private final List<Feed> feeds = new ArrayList<>();
    private final RtpHeader header = new RtpHeader();
    private final RemoteClock clock = new RemoteClock();
    private final TransportFeedbackRecorder arrivals = new TransportFeedbackRecorder();
    private final RtcpWriter writer = new RtcpWriter();
    private final byte[] compound = new byte[MAX_COMPOUND];
    private final int[] missing = new int[128];

    private int midId;
    private int ridId;
    private int repairedRidId;
    private int transportWideId;
    private boolean reducedSize;
    private long congestionDue;
    private long reportDue;
    private int firCommand;

    /**
     * An uplink without feeds.
     *
     * @param reporter our SSRC in feedback
     */
    Uplink(Counters counters, int reporter, String cname, long now) {
        this.counters = counters;
        this.reporter = reporter;
        this.cname = cname;
        congestionDue = now;
        reportDue = now;
    }

    /** These sections send from now on, and no others. */
    void negotiate(List<Section> sections, long now) {
        feeds.removeIf(feed -> sections.stream().noneMatch(feed::fits));
        for (Section section : sections) {
            Optional<Feed> known =
                    feeds.stream().filter(feed -> feed.fits(section)).findFirst();
            if (known.isPresent()) {
                known.get().renegotiated(section);
            } else {
                feeds.add(new Feed(section, counters, now));
            }
            midId = Math.max(midId, section.extensions().mid());
            ridId = Math.max(ridId, section.extensions().rid());
            repairedRidId = Math.max(repairedRidId, section.extensions().repairedRid());
            transportWideId = Math.max(transportWideId, section.extensions().transportWide());
            reducedSize = section.reducedSize();
        }
    }

    Optional<Publication> publication(Source source) {
        return feeds.stream()
                .filter(feed -> feed.source() == source)
                .map(Feed::publication)
                .findFirst();
    }

    List<Publication> publications() {
        return feeds.stream().map(Feed::publication).toList();
    }

    /** Every layer of every source, as it comes. */
    List<MediaConsole.Sent> sent(long now) {
        return feeds.stream()
                .flatMap(feed -> feed.layers().stream()
                        .map(layer -> new MediaConsole.Sent(
                                feed.source(), layer.rank(), layer.isActive(now) ? layer.bitrate() : 0)))
                .toList();
    }

    /** How many layers of each picture that comes in layers somebody takes. */
    Map<Source, Integer> taken() {
        Map<Source, Integer> taken = new EnumMap<>(Source.class);
        for (Feed feed : feeds) {
            if (feed.layers().size() > 1) {
                taken.put(feed.source(), feed.taken());
            }
        }
        return taken;
    }

    /** Looks how many layers are taken now; whether that has changed. */
    boolean noteTaken(long now) {
        boolean changed = false;
        for (int i = 0; i < feeds.size(); i++) {
            changed |= feeds.get(i).noteTaken(now);
        }
        return changed;
    }

    void received(byte[] buffer, int offset, int length, long now) {
        if (!header.wrap(buffer, offset, length)) {
            counters.count(Counter.DROP_MALFORMED);
            return;
        }
        recordArrival(buffer, now);
        if (repaired(buffer, offset, length, now)) {
            return;
        }
        for (int i = 0; i < feeds.size(); i++) {
            Feed feed = feeds.get(i);
            Layer layer = feed.fedBy(header.ssrc());
            if (layer != null) {
                forward(feed, layer, buffer, offset, length, now);
                return;
            }
        }
        newlyFed(buffer, offset, length, now);
    }

    private void forward(Feed feed, Layer layer, byte[] buffer, int offset, int length, long now) {
        if (!feed.takes(header.payloadType())) {
            counters.count(Counter.DROP_UNKNOWN_STREAM);
            return;
        }
        Packet packet = layer.inbound().accept(header, buffer, offset, length, now);
        if (packet != null) {
            feed.publication().forward(layer, packet, now);
        }
    }

    /** A new SSRC: the stream of a layer, if it belongs to one. */
    private void newlyFed(byte[] buffer, int offset, int length, long now) {
        String mid = text(buffer, midId);
        String rid = text(buffer, ridId);
        for (Feed feed : feeds) {
            Layer layer = feed.takes(header.payloadType()) ? feed.claimed(header.ssrc(), mid, rid) : null;
            if (layer != null && feed.latch(layer, header.ssrc(), now)) {
                forward(feed, layer, buffer, offset, length, now);
                return;
            }
        }
        counters.count(Counter.DROP_UNKNOWN_STREAM);
    }

    private void recordArrival(byte[] buffer, long now) {
        int at = transportWideId == 0 ? -1 : header.findExtension(transportWideId);
        if (at >= 0 && header.extensionLength(at) >= 2) {
            int number = (buffer[at] & 0xff) << 8 | (buffer[at + 1] & 0xff);
            arrivals.record(number, now / 1000);
        }
    }

    /** Whether this was a packet sent again on a stream of its own (RFC 4588), or such a stream's padding. */
    private boolean repaired(byte[] buffer, int offset, int length, long now) {
        for (int i = 0; i < feeds.size(); i++) {
            Feed feed = feeds.get(i);
            if (feed.repairType() != header.payloadType()) {
                continue;
            }
            Layer layer = repairedLayer(feed, buffer);
            if (layer != null) {
                repair(feed, layer, buffer, offset, length, now);
                return true;
            }
        }
        return false;
    }

    private Layer repairedLayer(Feed feed, byte[] buffer) {
        Layer known = feed.repairedBy(header.ssrc());
        if (known != null) {
            return known;
        }
        Layer claimed = feed.claimedRepair(header.ssrc(), text(buffer, midId), text(buffer, repairedRidId));
        if (claimed != null) {
            feed.latchRepair(claimed, header.ssrc());
        }
        return claimed;
    }

    private void repair(Feed feed, Layer layer, byte[] buffer, int offset, int length, long now) {
        Inbound inbound = layer.inbound();
        if (inbound == null) {
            return;
        }
        int plain = Repair.unwrap(header, buffer, offset, length, feed.payloadType(), inbound.ssrc());
        if (plain < 0 || !header.wrap(buffer, offset + Repair.PREFIX, plain)) {
            return;
        }
        Packet packet = inbound.acceptRepair(header, buffer, offset + Repair.PREFIX, plain, now);
        if (packet != null) {
            counters.count(Counter.REPAIRED);
            feed.publication().forward(layer, packet, now);
        }
    }

    /** What an extension of this packet says; empty where it has none. Only for streams not known yet: it allocates. */
    private String text(byte[] buffer, int id) {
        int at = id == 0 ? -1 : header.findExtension(id);
        return at < 0 ? "" : new String(buffer, at, header.extensionLength(at), StandardCharsets.US_ASCII);
    }

    void reported(ReportView report, long now) {
        if (!report.hasSenderInfo() || report.ntpTimestamp() == 0) {
            return;
        }
        clock.heard(report.ntpTimestamp(), now);
        for (Feed feed : feeds) {
            Layer layer = feed.fedBy(report.senderSsrc());
            if (layer != null) {
                layer.inbound().senderReported(report.ntpTimestamp(), report.rtpTimestamp(), clock, now);
            }
        }
    }

    void saidBye(ByeView bye) {
        for (int i = 0; i < bye.count(); i++) {
            int ssrc = bye.ssrc(i);
            feeds.forEach(feed -> feed.stop(ssrc));
        }
    }

    /** Sends the feedback that is due. */
    void tick(Transport transport, long now) {
        if (feeds.isEmpty() || !transport.isOpen()) {
            return;
        }
        boolean reporting = now - reportDue >= 0;
        writer.begin(compound, 0);
        if (reporting) {
            reportDue = now + REPORT_NANOS;
            report(now);
        } else if (!reducedSize) {
            writer.receiverReport(reporter); // every compound starts with a report (RFC 3550 section 6.1)
        }
        int lead = reporting ? 0 : writer.length();
        repair(now);
        congestion(now);
        if (writer.length() > lead) {
            transport.sendRtcp(compound, writer.length());
        }
    }

    private void report(long now) {
        writer.receiverReport(reporter);
        for (Feed feed : feeds) {
            for (Layer layer : feed.layers()) {
                if (layer.inbound() != null && !layer.isUpper()) {
                    layer.inbound().report(writer, now);
                }
            }
        }
        writer.cname(reporter, cname);
    }

    private void repair(long now) {
        for (int i = 0; i < feeds.size(); i++) {
            List<Layer> layers = feeds.get(i).layers();
            for (int rank = 0; rank < layers.size(); rank++) {
                if (layers.get(rank).inbound() != null && !layers.get(rank).isUpper()) {
                    repair(feeds.get(i), layers.get(rank), now);
                }
            }
        }
    }

    private void repair(Feed feed, Layer layer, long now) {
        Inbound inbound = layer.inbound();
        if (feed.canNack()) {
            inbound.requestMissing(writer, reporter, missing, now);
        }
        if (inbound.takeBeyondRepair() && feed.publication().isFollowed()) {
            layer.wantKeyFrame();
        }
        if (feed.publication().isKeyFrameDue(layer, now)) {
            requestKeyFrame(feed, inbound.ssrc());
        }
    }

    private void requestKeyFrame(Feed feed, int ssrc) {
        if (feed.canPli()) {
            writer.pli(reporter, ssrc);
        } else {
            writer.fir(reporter, ssrc, firCommand++ & 0xff);
        }
    }

    private void congestion(long now) {
        if (transportWideId > 0 && now - congestionDue >= 0 && arrivals.hasNews()) {
            congestionDue = now + CONGESTION_NANOS;
            Inbound about = feeds.get(0).layers().get(0).inbound();
            writer.transportFeedback(arrivals, reporter, about == null ? 0 : about.ssrc());
        }
    }
}
