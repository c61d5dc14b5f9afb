package org.rostrum.media.sfu.bandwidth;

/**
 * The rate that the delay allows: up by a little or by a share, down to a share of what arrives (draft-ietf-rmcat-gcc-02 section 5.5).
 */
final class DelayControl {
    private static final double BACK_OFF = 0.85;
    private static final double GROWTH_PER_SECOND = 1.08;
    private static final double PACKET_BITS = 1200 * 8;
    private static final long MIN_PAUSE_MICROS = 200_000;

    /** Who sends less than this share of what is allowed cannot have filled the path. */
    private static final double LIMITED = 0.8;

    private double rate;
    private boolean holding;
    private boolean warned;
    private double linkMean = -1;
    private double linkVariance = 0.4;
    private long updated = -1;
    private long decreased = -1;

    DelayControl(double start) {
        rate = start;
    }

    double rate() {
        return rate;
    }

    /** A probe has shown what goes through. */
    void probed(double bitrate) {
        rate = bitrate;
        linkMean = -1;
    }

    /** Nothing is heard of the receiver any more. */
    void cut(double to) {
        rate = Math.min(rate, to);
    }

    /**
     * Takes what was just heard.
     *
     * @param arriving in bit/s, -1 where it is not known yet
     * @param sending the same packets with those that were lost, as fast as they were sent
     */
    void update(Signal signal, double arriving, double sending, long roundTripMicros, long nowMicros) {
        long elapsed = updated < 0 ? 0 : Math.min(nowMicros - updated, 1_000_000);
        updated = nowMicros;
        switch (signal) {
            case OVERUSE -> decrease(arriving, sending, roundTripMicros, nowMicros);
            case UNDERUSE -> {
                warned = false;
                holding = true;
            }
            case NORMAL -> {
                warned = false;
                if (!holding) {
                    increase(arriving, roundTripMicros, elapsed / 1e6);
                }
                holding = false;
            }
        }
    }

    private void decrease(double arriving, double sending, long roundTripMicros, long now) {
        holding = true;
        if (arriving < 0 || (decreased >= 0 && now - decreased < Math.max(MIN_PAUSE_MICROS, roundTripMicros))) {
            return;
        }
        decreased = now;
        if (sending < LIMITED * rate && !warned) {
            warned = true;
            rate *= BACK_OFF;
            return;
        }
        learn(arriving);
        rate = Math.min(rate, BACK_OFF * arriving);
    }

    private void increase(double arriving, long roundTripMicros, double seconds) {
        if (linkMean >= 0 && arriving > linkMean + 3 * spread()) {
            linkMean = -1; // the link has become wider
        }
        double response = (roundTripMicros + 100_000) / 1e6;
        double more = linkMean >= 0
                ? Math.max(4000, PACKET_BITS / response) * seconds
                : rate * (Math.pow(GROWTH_PER_SECOND, seconds) - 1);
        double ceiling = arriving < 0 ? rate + more : 1.5 * arriving + 10_000;
        rate = Math.max(rate, Math.min(rate + more, ceiling));
    }

    /** Where it got too much so far: close to that, steps are small. */
    private void learn(double arriving) {
        if (linkMean >= 0 && Math.abs(arriving - linkMean) > 3 * spread()) {
            linkMean = -1;
        }
        if (linkMean < 0) {
            linkMean = arriving;
            linkVariance = 0.4;
            return;
        }
        double error = linkMean - arriving;
        linkMean -= 0.05 * error;
        linkVariance = 0.95 * linkVariance + 0.05 * error * error / 1000 / Math.max(linkMean, 1);
        linkVariance = Math.max(0.4, Math.min(2.5, linkVariance));
    }

    private double spread() {
        return Math.sqrt(linkVariance * Math.max(linkMean, 1) * 1000);
    }
}
