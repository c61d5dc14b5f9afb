package org.rostrum.media.sfu.bandwidth;

import java.util.concurrent.TimeUnit;
import org.rostrum.rtp.rtcp.TransportFeedbackView;

/**
 * Google congestion control for the path to one receiver (draft-ietf-rmcat-gcc-02): how much may be sent, from when packets arrive there
 * and which do not. Pure: time is passed in, nothing is sent from here. Allocates nothing after its construction; belongs to one worker.
 */
public final class BandwidthEstimator {
    /** Sound fits into this whatever happens. */
    public static final long MIN_BITRATE = 60_000;

    static final double START = 800_000;
    static final double MAX = 50_000_000;

    private static final long SILENCE_MICROS = 1_500_000;
    private static final long PROBE_MICROS = 4_000_000;
    private static final long FIRST_PROBE_MICROS = 200_000;

    private final SendHistory history = new SendHistory();
    private final PacketGroups groups = new PacketGroups();
    private final DelayTrend trend = new DelayTrend();
    private final ArrivalRate arriving = new ArrivalRate();
    private final DelayControl delay = new DelayControl(START);
    private final LossControl loss = new LossControl();
    private final Probe probe = new Probe();

    private boolean informed;
    private long lastHeard;
    private long sentWhenHeard;
    private long probeDue = -1;
    private long roundTrip = 100_000;
    private double wish = START;

    /** What the next packet is numbered, 0 to 65,535. */
    public int nextNumber() {
        return history.nextNumber();
    }

    /** The packet with {@link #nextNumber} has been sent. */
    public void sent(int bytes, long now) {
        history.sent(bytes, probe.cluster(), now / 1000);
        probe.sent(bytes);
    }

    /**
     * What the receiver could use if there were no limit; tried for where it is more than the estimate.
     *
     * @param bitrate in bit/s
     */
    public void wish(long bitrate) {
        wish = bitrate;
    }

    /** Whether the receiver has told anything yet; as long as it has not, the estimate is a guess. */
    public boolean isInformed() {
        return informed;
    }

    /** In bit/s, with the headers. */
    public long bitrate() {
        return (long) current();
    }

    /** Of the packets in the last window, 0 to 1. */
    public double lossFraction() {
        return loss.fraction();
    }

    /** To the receiver and back, smoothed; a guess before it has told anything. */
    public long roundTripMicros() {
        return roundTrip;
    }

    private double current() {
        return Math.max(MIN_BITRATE, Math.min(MAX, Math.min(delay.rate(), loss.limit())));
    }

    /** Takes the receiver's word on what has arrived. */
    public void heard(TransportFeedbackView feedback, long now) {
        long nowMicros = now / 1000;
        informed = true;
        lastHeard = nowMicros;
        sentWhenHeard = history.sent();
        probeDue = probeDue < 0 ? nowMicros + FIRST_PROBE_MICROS : probeDue;
        long quickest = Long.MAX_VALUE;
        while (feedback.next()) {
            int at = history.find(feedback.sequence());
            int bytes = at < 0 ? 0 : history.take(at);
            if (bytes <= 0) {
                continue;
            }
            loss.take(feedback.received());
            if (feedback.received()) {
                long age = history.age(at, nowMicros);
                quickest = Math.min(quickest, age);
                arrived(at, bytes, nowMicros - age, feedback.arrivalMicros());
            }
        }
        if (quickest != Long.MAX_VALUE) {
            roundTrip += (quickest - roundTrip) / 8;
        }
        conclude(nowMicros);
    }

    private void arrived(int at, int bytes, long sent, long arrived) {
        arriving.take(arrived, bytes);
        probe.arrived(history.cluster(at), sent, arrived, bytes);
        if (groups.take(sent, arrived)) {
            trend.take(groups.sentApart(), groups.arrivedApart(), groups.arrived());
        }
    }

    private void conclude(long nowMicros) {
        double probed = probe.result();
        if (probed > current() && trend.signal() != Signal.OVERUSE) {
            delay.probed(probed);
            probeDue = probed > 0.7 * probe.rate() ? nowMicros : nowMicros + PROBE_MICROS;
        }
        delay.update(trend.signal(), arriving.bitrate(), roundTrip, nowMicros);
        loss.update(current(), nowMicros);
    }

    /** Keeps time. Answers how many bytes of padding are to be sent now to try the path. */
    public int tick(long now) {
        long nowMicros = now / 1000;
        if (!informed) {
            return 0;
        }
        if (nowMicros - lastHeard > SILENCE_MICROS && history.sent() > sentWhenHeard + 10) {
            lastHeard = nowMicros - SILENCE_MICROS + TimeUnit.MILLISECONDS.toMicros(500);
            delay.cut(current() / 2);
        }
        if (nowMicros >= probeDue && !probe.isUnderWay() && wish > current() && isCalm()) {
            probeDue = nowMicros + PROBE_MICROS;
            probe.begin(Math.min(2 * current(), Math.max(wish, 1.1 * current())), nowMicros);
        }
        return probe.due(nowMicros);
    }

    private boolean isCalm() {
        return trend.signal() == Signal.NORMAL && loss.fraction() < 0.1;
    }
}
