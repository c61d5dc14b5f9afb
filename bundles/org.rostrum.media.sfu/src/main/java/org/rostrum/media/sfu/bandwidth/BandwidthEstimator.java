package org.rostrum.media.sfu.bandwidth;

import java.util.function.BooleanSupplier;
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
    private static final long CUT_PAUSE_MICROS = 500_000;
    private static final double SHOWN = 0.7;

    private final SendHistory history = new SendHistory();
    private final PacketGroups groups = new PacketGroups();
    private final DelayTrend trend = new DelayTrend();
    private final Rate arriving = new Rate();
    private final Rate sending = new Rate();
    private final DelayControl delay = new DelayControl(START);
    private final LossControl loss = new LossControl();
    private final Probe probe = new Probe();
    private final ProbePlan plan = new ProbePlan();

    private boolean informed;
    private long lastHeard;
    private long cutDue;
    private long sentWhenHeard;
    private long roundTrip = 100_000;

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
        plan.wish((double) bitrate);
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
        if (informed && nowMicros - lastHeard > SILENCE_MICROS) {
            groups.restart();
            trend.restart();
        }
        informed = true;
        lastHeard = nowMicros;
        cutDue = nowMicros + SILENCE_MICROS;
        sentWhenHeard = history.sent();
        long quickest = Long.MAX_VALUE;
        while (feedback.next()) {
            int at = history.find(feedback.sequence());
            int bytes = at < 0 ? 0 : history.take(at);
            if (bytes <= 0) {
                continue;
            }
            loss.take(feedback.received());
            long age = history.age(at, nowMicros);
            sending.take(nowMicros - age, bytes);
            if (feedback.received()) {
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
        Signal signal = trend.signal();
        double probed = probe.result();
        if (probed > current() && (signal != Signal.OVERUSE || probe.isClear())) {
            delay.probed(probed);
            loss.probed(probed);
            if (probed > SHOWN * probe.rate()) {
                plan.succeeded(nowMicros);
            }
        } else {
            delay.update(signal, arriving.bitrate(), sending.bitrate(), roundTrip, nowMicros);
        }
        if (signal == Signal.OVERUSE) {
            plan.full(nowMicros);
        }
        loss.update(current(), nowMicros);
        plan.watch(current(), nowMicros);
    }

    /**
     * Keeps time. Answers how many bytes of padding are to be sent now to try the path.
     *
     * @param canPad whether padding can be sent: without it a try shows nothing. Asked only when one is wanted
     */
    public int tick(BooleanSupplier canPad, long now) {
        long nowMicros = now / 1000;
        if (!informed) {
            return 0;
        }
        if (nowMicros > cutDue && history.sent() > sentWhenHeard + 10) {
            cutDue = nowMicros + CUT_PAUSE_MICROS;
            delay.cut(current() / 2);
        }
        double more = plan.rate(current(), nowMicros);
        if (more > 0 && !probe.isUnderWay() && isCalm() && canPad.getAsBoolean()) {
            plan.begun(nowMicros);
            probe.begin(more, nowMicros);
        }
        return probe.due(nowMicros);
    }

    /** Whether padding is being sent to try the path: then {@link #tick} wants to be called every few milliseconds. */
    public boolean isProbing() {
        return probe.isUnderWay();
    }

    private boolean isCalm() {
        return trend.signal() != Signal.OVERUSE && loss.fraction() < LossControl.TOO_MUCH;
    }
}
