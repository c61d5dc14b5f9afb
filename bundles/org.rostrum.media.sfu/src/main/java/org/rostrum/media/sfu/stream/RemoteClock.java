package org.rostrum.media.sfu.stream;

/**
 * How far a publisher's wall clock is from our monotonic one. Shared by all streams of a publisher, so that whatever error it has is the
 * same for its sound and its picture, and lips stay in step.
 */
public final class RemoteClock {
    /** Reports that came late pull the estimate only this slowly: enough to follow drifting clocks. */
    private static final int INERTIA = 64;

    private boolean known;
    private long offset;

    /** A sender report said {@code ntp} and arrived now; the quickest report tells most. */
    public void heard(long ntp, long now) {
        long seen = now - WallClock.ntpNanos(ntp);
        if (!known || seen < offset) {
            offset = seen;
            known = true;
            return;
        }
        offset += (seen - offset) / INERTIA;
    }

    /** The instant of our monotonic clock that the publisher calls {@code ntp}. */
    public long instantOf(long ntp) {
        return WallClock.ntpNanos(ntp) + offset;
    }
}
