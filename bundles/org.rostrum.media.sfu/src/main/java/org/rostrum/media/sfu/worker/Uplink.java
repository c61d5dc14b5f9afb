package org.rostrum.media.sfu.worker;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.rostrum.conference.Source;
import org.rostrum.media.sfu.Counter;
import org.rostrum.media.sfu.Counters;
import org.rostrum.media.sfu.negotiation.Section;
import org.rostrum.media.sfu.stream.Inbound;
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
        feeds.removeIf(feed -> sections.stream().noneMatch(section -> feeds(feed, section)));
        for (Section section : sections) {
            Optional<Feed> known =
                    feeds.stream().filter(feed -> feeds(feed, section)).findFirst();
            if (known.isPresent()) {
                known.get().renegotiated(section);
            } else {
                feeds.add(new Feed(section, counters, now));
            }
            midId = Math.max(midId, section.extensions().mid());
            transportWideId = Math.max(transportWideId, section.extensions().transportWide());
            reducedSize = section.reducedSize();
        }
    }

    private static boolean feeds(Feed feed, Section section) {
        return feed.mid().equals(section.mid())
                && feed.source() == section.source().orElseThrow();
    }

    Optional<Publication> publication(Source source) {
        return feeds.stream()
                .filter(feed -> feed.source() == source)
                .map(Feed::publication)
                .findFirst();
    }

    /** How loud the microphone was since the last call, from 0, silence, to 127; empty where it sent nothing. */
    OptionalInt takeLoudness() {
        for (Feed feed : feeds) {
            if (feed.source() == Source.MICROPHONE) {
                return feed.publication().takeLoudness();
            }
        }
        return OptionalInt.empty();
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
        Feed feed = feedOf(buffer, now);
        if (feed == null || feed.payloadType() != header.payloadType()) {
            counters.count(Counter.DROP_UNKNOWN_STREAM);
            return;
        }
        Packet packet = feed.inbound().accept(header, buffer, offset, length, now);
        if (packet != null) {
            feed.publication().forward(packet, now);
        }
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
        Feed feed = repairedFeed(buffer);
        if (feed == null) {
            return false;
        }
        Inbound inbound = feed.inbound();
        int plain = inbound == null
                ? -1
                : Repair.unwrap(header, buffer, offset, length, feed.payloadType(), inbound.ssrc());
        if (plain >= 0 && header.wrap(buffer, offset + Repair.PREFIX, plain)) {
            Packet packet = inbound.acceptRepair(header, buffer, offset + Repair.PREFIX, plain);
            if (packet != null) {
                counters.count(Counter.REPAIRED);
                feed.publication().forward(packet, now);
            }
        }
        return true;
    }

    private Feed repairedFeed(byte[] buffer) {
        int ssrc = header.ssrc();
        Feed found = null;
        for (int i = 0; i < feeds.size() && found == null; i++) {
            boolean fits = feeds.get(i).repairType() == header.payloadType();
            found = fits && feeds.get(i).isRepairedBy(ssrc) ? feeds.get(i) : null;
            if (fits && found == null && (feeds.get(i).announcesRepair(ssrc) || isOf(feeds.get(i), buffer))) {
                found = feeds.get(i);
                found.latchRepair(ssrc);
            }
        }
        return found;
    }

    private boolean isOf(Feed feed, byte[] buffer) {
        return feed.mid().equals(midOf(buffer));
    }

    private Feed feedOf(byte[] buffer, long now) {
        int ssrc = header.ssrc();
        for (int i = 0; i < feeds.size(); i++) {
            if (feeds.get(i).isFedBy(ssrc)) {
                return feeds.get(i);
            }
        }
        return newlyFed(ssrc, buffer, now);
    }

    /** A new SSRC belongs where the offer announced it, or where its packets say (RFC 9143 section 9.2). */
    private Feed newlyFed(int ssrc, byte[] buffer, long now) {
        String mid = midOf(buffer);
        for (Feed feed : feeds) {
            boolean belongs = feed.announces(ssrc) || feed.mid().equals(mid);
            if (belongs && feed.payloadType() == header.payloadType() && feed.latch(ssrc, now)) {
                return feed;
            }
        }
        return null;
    }

    private String midOf(byte[] buffer) {
        int at = midId == 0 ? -1 : header.findExtension(midId);
        return at < 0 ? "" : new String(buffer, at, header.extensionLength(at), StandardCharsets.US_ASCII);
    }

    void reported(ReportView report, long now) {
        if (!report.hasSenderInfo() || report.ntpTimestamp() == 0) {
            return;
        }
        clock.heard(report.ntpTimestamp(), now);
        for (Feed feed : feeds) {
            if (feed.isFedBy(report.senderSsrc())) {
                feed.inbound().senderReported(report.ntpTimestamp(), report.rtpTimestamp(), clock, now);
            }
        }
    }

    void saidBye(ByeView bye) {
        for (int i = 0; i < bye.count(); i++) {
            int ssrc = bye.ssrc(i);
            feeds.stream().filter(feed -> feed.isFedBy(ssrc)).forEach(Feed::stop);
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
            if (feed.inbound() != null) {
                feed.inbound().report(writer, now);
            }
        }
        writer.cname(reporter, cname);
    }

    private void repair(long now) {
        for (int i = 0; i < feeds.size(); i++) {
            Feed feed = feeds.get(i);
            Inbound inbound = feed.inbound();
            if (inbound == null) {
                continue;
            }
            if (feed.canNack()) {
                inbound.requestMissing(writer, reporter, missing, now);
            }
            if (inbound.takeBeyondRepair()) {
                feed.publication().wantKeyFrame();
            }
            if (feed.publication().isKeyFrameDue(now)) {
                requestKeyFrame(feed, inbound.ssrc());
            }
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
            Inbound about = feeds.get(0).inbound();
            writer.transportFeedback(arrivals, reporter, about == null ? 0 : about.ssrc());
        }
    }
}
