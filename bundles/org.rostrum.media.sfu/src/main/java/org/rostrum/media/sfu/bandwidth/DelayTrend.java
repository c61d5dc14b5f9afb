package org.rostrum.media.sfu.bandwidth;

/**
 * Whether the delay grows: the slope of a line through the smoothed delays of the last groups, compared with a threshold that adapts to
 * how noisy the path is (draft-ietf-rmcat-gcc-02 sections 5.3 and 5.4; the trendline replaced the Kalman filter in libwebrtc in 2016).
 */
final class DelayTrend {
    private static final int WINDOW = 20;
    private static final double SMOOTHING = 0.9;
    private static final double GAIN = 4.0;
    private static final int MAX_GROUPS = 60;
    private static final double OVERUSE_MS = 10;
    private static final double UP = 0.0087;
    private static final double DOWN = 0.039;
    private static final double MAX_STEP = 15;

    private final double[] times = new double[WINDOW];
    private final double[] delays = new double[WINDOW];
    private int groups;
    private double accumulated;
    private double smoothed;
    private double previousSlope;
    private double threshold = 12.5;
    private double overusingMs = -1;
    private int overuses;
    private long firstArrival;
    private long updated;
    private Signal signal = Signal.NORMAL;

    Signal signal() {
        return signal;
    }

    /** Forgets the line: nothing was heard for too long. The threshold stays. */
    void restart() {
        groups = 0;
        accumulated = 0;
        smoothed = 0;
        previousSlope = 0;
        overusingMs = -1;
        overuses = 0;
        signal = Signal.NORMAL;
    }

    /** Takes the distance of two groups, all in microseconds. */
    void take(long sentApart, long arrivedApart, long arrival) {
        if (groups == 0) {
            firstArrival = arrival;
            updated = arrival;
        }
        accumulated += (arrivedApart - sentApart) / 1000.0;
        smoothed = SMOOTHING * smoothed + (1 - SMOOTHING) * accumulated;
        int at = groups++ % WINDOW;
        times[at] = (arrival - firstArrival) / 1000.0;
        delays[at] = smoothed;
        double slope = groups < WINDOW ? previousSlope : slope();
        detect(slope, sentApart / 1000.0, arrival);
        previousSlope = slope;
    }

    /** Of the line of least squares, in ms of delay per ms of time. */
    private double slope() {
        double meanTime = 0;
        double meanDelay = 0;
        for (int i = 0; i < WINDOW; i++) {
            meanTime += times[i] / WINDOW;
            meanDelay += delays[i] / WINDOW;
        }
        double above = 0;
        double below = 0;
        for (int i = 0; i < WINDOW; i++) {
            above += (times[i] - meanTime) * (delays[i] - meanDelay);
            below += (times[i] - meanTime) * (times[i] - meanTime);
        }
        return below == 0 ? previousSlope : above / below;
    }

    private void detect(double slope, double sentApartMs, long arrival) {
        if (groups < 2) {
            return;
        }
        double trend = Math.min(groups, MAX_GROUPS) * slope * GAIN;
        if (trend > threshold) {
            overusingMs = overusingMs < 0 ? sentApartMs / 2 : overusingMs + sentApartMs;
            overuses++;
            if (overusingMs > OVERUSE_MS && overuses > 1 && slope >= previousSlope) {
                overusingMs = 0;
                overuses = 0;
                signal = Signal.OVERUSE;
            }
        } else {
            overusingMs = -1;
            overuses = 0;
            signal = trend < -threshold ? Signal.UNDERUSE : Signal.NORMAL;
        }
        adapt(Math.abs(trend), arrival);
    }

    /** Grows slowly where the path is noisy, or a flow that fills its queues would starve this one. */
    private void adapt(double trend, long arrival) {
        if (trend <= threshold + MAX_STEP) {
            double elapsed = Math.min((arrival - updated) / 1000.0, 100);
            threshold += (trend < threshold ? DOWN : UP) * (trend - threshold) * elapsed;
            threshold = Math.max(6, Math.min(600, threshold));
        }
        updated = arrival;
    }
}
