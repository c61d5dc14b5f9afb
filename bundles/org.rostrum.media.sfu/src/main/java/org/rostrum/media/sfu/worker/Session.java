package org.rostrum.media.sfu.worker;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.rostrum.media.MediaConsole;
import org.rostrum.media.MediaState;
import org.rostrum.media.Reception;
import org.rostrum.media.SeatKey;
import org.rostrum.media.Subscription;
import org.rostrum.media.Tile;
import org.rostrum.media.sfu.Counter;
import org.rostrum.media.sfu.bandwidth.BandwidthEstimator;
import org.rostrum.media.sfu.negotiation.Agreement;
import org.rostrum.media.sfu.negotiation.IceCredentials;
import org.rostrum.media.sfu.negotiation.Reply;
import org.rostrum.media.sfu.negotiation.Section;
import org.rostrum.media.sfu.stream.Kind;
import org.rostrum.media.sfu.stream.Publication;
import org.rostrum.media.sfu.stream.Slot;
import org.rostrum.rtp.rtcp.ByeView;
import org.rostrum.rtp.rtcp.FirView;
import org.rostrum.rtp.rtcp.NackView;
import org.rostrum.rtp.rtcp.ReportView;
import org.rostrum.rtp.rtcp.RtcpReader;
import org.rostrum.rtp.rtcp.TransportFeedbackView;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** The media of one seat: one transport, what comes up on it and what goes down. */
final class Session implements Transport.Guest {
    private static final Logger LOG = LoggerFactory.getLogger(Session.class);

    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    /** So often time is kept where nothing comes and no path is tried: a thousand listeners are looked after for what fifty cost else. */
    static final long REST_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final Workshop shop;
    private final SeatKey seat;
    private final Consumer<Session> closing;
    private final Transport transport;
    private final Uplink uplink;
    private final Downlink downlink;
    private final SlotBoard board = new SlotBoard();
    private final Screen screen;
    private final int reporter;
    private final String cname;
    private final long id;
    private final RtcpReader reader = new RtcpReader();
    private final ReportView report = new ReportView();
    private final NackView nack = new NackView();
    private final TransportFeedbackView arrivals = new TransportFeedbackView();
    private final FirView fir = new FirView();
    private final ByeView bye = new ByeView();

    private Map<String, Section> sections = Map.of();
    private int version;
    private long lookDue;
    private long restUntil;
    private boolean sends;
    private Reception told = Reception.NOTHING;
    private MediaState state = MediaState.NEGOTIATING;

    /**
     * A session that has agreed on nothing yet.
     *
     * @param closing called when the session has come to its end by itself
     */
    Session(Workshop shop, SeatKey seat, Agreement agreement, Consumer<Session> closing) {
        this.shop = shop;
        this.seat = seat;
        this.closing = closing;
        transport = new Transport(shop, this, agreement.client(), agreement.fingerprint());
        reporter = shop.random().nextInt() | 1;
        cname = IceCredentials.random(shop.random()).ufrag();
        id = shop.random().nextLong() >>> 2;
        uplink = new Uplink(shop.counters(), reporter, cname, shop.now());
        downlink = new Downlink(shop, transport, cname);
        screen = new Screen(seat.participant());
        lookDue = shop.now();
        restUntil = lookDue;
        shop.herald().stateChanged(seat, state);
    }

    SeatKey seat() {
        return seat;
    }

    Transport transport() {
        return transport;
    }

    Uplink uplink() {
        return uplink;
    }

    Downlink downlink() {
        return downlink;
    }

    List<Slot> slots() {
        return downlink.slots();
    }

    SlotBoard board() {
        return board;
    }

    /** Whether a section has become something of another kind, which JSEP does not know (RFC 9429 section 5.2.2). */
    boolean contradicts(Agreement agreement) {
        return agreement.sections().stream().anyMatch(section -> {
            Section before = sections.get(section.mid());
            return before != null && !before.media().equals(section.media());
        });
    }

    /** Does what an offer says and tells what to answer. */
    Reply negotiate(Agreement agreement) {
        if (!agreement.client().equals(transport.client())) {
            transport.restart(agreement.client());
        }
        sections = new LinkedHashMap<>();
        agreement.sections().forEach(section -> sections.put(section.mid(), section));
        uplink.negotiate(used(agreement, Section.Use.PUBLISH), shop.now());
        downlink.negotiate(used(agreement, Section.Use.SLOT));
        board.furnish(downlink.mids(Kind.AUDIO), downlink.mids(Kind.VIDEO));
        return reply();
    }

    private static List<Section> used(Agreement agreement, Section.Use use) {
        return agreement.sections().stream()
                .filter(section -> section.use() == use)
                .toList();
    }

    private Reply reply() {
        Map<String, Integer> ssrcs = new LinkedHashMap<>();
        Map<String, String> groups = new LinkedHashMap<>();
        Map<String, Integer> repairs = new LinkedHashMap<>();
        for (Slot slot : downlink.slots()) {
            ssrcs.put(slot.mid(), slot.ssrc());
            repairs.put(slot.mid(), slot.repairSsrc());
        }
        for (Kind kind : Kind.values()) {
            int number = 0;
            for (String mid : downlink.mids(kind)) {
                groups.put(mid, "rostrum-" + number++);
            }
        }
        return new Reply(
                transport.server(), shop.handshakes().fingerprint(), cname, ssrcs, repairs, groups, id, version++);
    }

    /** As operators see it. */
    MediaConsole.Session report(int worker, String backend) {
        Optional<BandwidthEstimator> told = Optional.of(transport.estimator()).filter(BandwidthEstimator::isInformed);
        return new MediaConsole.Session(
                seat,
                worker,
                state,
                transport.way(),
                backend,
                told.map(BandwidthEstimator::bitrate),
                told.map(BandwidthEstimator::lossFraction).orElse(0.0),
                told.map(estimator -> estimator.roundTripMicros() / 1000),
                uplink.sent(shop.now()),
                downlink.arrows(board));
    }

    /** The client has said what is on its screen. */
    void show(List<Tile> tiles) {
        screen.show(tiles, slots(), board);
    }

    /** Lets the slots follow whoever their arrows come from. */
    void rewire(Function<Subscription, Optional<Publication>> publications) {
        for (Slot slot : slots()) {
            Optional<Subscription> arrow = board.in(slot.mid());
            slot.follow(arrow.flatMap(publications).orElse(null));
            screen.fit(slot, arrow);
        }
        tellReception();
    }

    /** Tells what is received, if that is news. */
    private void tellReception() {
        Reception now = board.reception(downlink.paused(), uplink.taken());
        if (!now.equals(told)) {
            told = now;
            shop.herald().receptionChanged(seat, now);
        }
    }

    /** Keeps time. Called every 10 ms; whoever sends nothing may wait for a few of them, for there is nothing to ask them for again. */
    void tick(long now) {
        if (now - restUntil < 0 && !sends && !transport.estimator().isProbing()) {
            return;
        }
        restUntil = now + REST_NANOS;
        sends = false;
        try {
            transport.tick(now);
            uplink.tick(transport, now);
            downlink.tick(now);
            if (now - lookDue >= 0) {
                lookDue = now + LOOK_NANOS;
                look(now);
            }
        } catch (Throwable bug) {
            failed(bug);
        }
    }

    private void look(long now) {
        boolean pausesAreOthers = downlink.notePauses();
        if (uplink.noteTaken(now) || pausesAreOthers) {
            tellReception();
        }
    }

    @Override
    public void rtp(byte[] buffer, int offset, int length, long now) {
        sends = true;
        uplink.received(buffer, offset, length, now);
    }

    @Override
    public void rtcp(byte[] buffer, int offset, int length, long now) {
        if (!reader.wrap(buffer, offset, length)) {
            shop.counters().count(Counter.DROP_MALFORMED);
            return;
        }
        while (reader.next()) {
            take(buffer, now);
        }
    }

    /** What is not listed, an estimate of the receiver for instance, is nothing we go by. */
    private void take(byte[] buffer, long now) {
        if (report.wrap(buffer, reader.offset(), reader.length())) {
            uplink.reported(report, now);
        } else if (reader.isNack() && nack.wrap(buffer, reader.offset(), reader.length())) {
            downlink.missed(nack, now);
        } else if (reader.isTransportWideFeedback() && arrivals.wrap(buffer, reader.offset(), reader.length())) {
            transport.estimator().heard(arrivals, now);
        } else if (reader.isPli()) {
            downlink.wantsKeyFrame(reader.mediaSsrc());
        } else if (reader.isFir() && fir.wrap(buffer, reader.offset(), reader.length())) {
            downlink.wantsKeyFrames(fir);
        } else if (reader.packetType() == RtcpReader.BYE && bye.wrap(buffer, reader.offset(), reader.length())) {
            uplink.saidBye(bye);
        }
    }

    @Override
    public void connected() {
        become(MediaState.CONNECTED);
        downlink.opened();
    }

    @Override
    public void disrupted() {
        become(MediaState.DISRUPTED);
    }

    @Override
    public void ended(String why) {
        named(() -> LOG.info("Media session of {} ended: {}", seat.participant(), why));
        closing.accept(this);
    }

    @Override
    public void failed(Throwable bug) {
        shop.counters().count(Counter.SESSION_FAILURES);
        named(() -> LOG.error("Media session of {} is closed because of a bug", seat.participant(), bug));
        closing.accept(this);
    }

    private void named(Runnable logging) {
        MDC.put("conference", seat.conference().toString());
        MDC.put("participant", seat.participant().toString());
        try {
            logging.run();
        } finally {
            MDC.remove("conference");
            MDC.remove("participant");
        }
    }

    private void become(MediaState next) {
        if (state != next && state != MediaState.CLOSED) {
            state = next;
            shop.herald().stateChanged(seat, next);
        }
    }

    void close() {
        downlink.close(reporter);
        transport.close();
        become(MediaState.CLOSED);
    }
}
