package org.rostrum.media.sfu.stream;

/** The clock of one stream: which RTP timestamp stands for which instant. Follows sender reports; before the first, arrivals. */
public final class MediaClock {
    private static final double NANOS = 1e9;

    private final int rate;
    private boolean started;
    private boolean reported;
    private int rtp;
    private long instant;

    /** A clock of {@code rate} ticks in a second. */
    public MediaClock(int rate) {
        this.rate = rate;
    }

    /** A packet came; says something only as long as nothing better is known. */
    public void arrived(int timestamp, long now) {
        if (!started) {
            started = true;
            rtp = timestamp;
            instant = now;
        }
    }

    /** A sender report has said which instant a timestamp stands for. */
    public void reported(int timestamp, long captured) {
        started = true;
        reported = true;
        rtp = timestamp;
        instant = captured;
    }

    /** Shows from now on what another clock of the same stream shows. */
    void follow(MediaClock other) {
        started = other.started;
        reported = other.reported;
        rtp = other.rtp;
        instant = other.instant;
    }

    /** Whether a sender report is behind this, so that it may be told to others. */
    public boolean isReported() {
        return reported;
    }

    /** When it was captured what carries this timestamp. */
    public long instantOf(int timestamp) {
        return instant + (long) ((timestamp - rtp) * NANOS / rate);
    }

    /** The timestamp of what is captured at this instant. */
    public int timestampAt(long when) {
        return rtp + (int) (long) ((when - instant) * (double) rate / NANOS);
    }
}
