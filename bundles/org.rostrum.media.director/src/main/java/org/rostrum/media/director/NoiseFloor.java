package org.rostrum.media.director;

/**
 * How loud it is around one microphone when nobody speaks. What goes on without a pause rises into the floor, what has pauses does not:
 * people pause, fans do not. It stays where the threshold above it is within the bounds that are set.
 */
final class NoiseFloor {

    /** 5 dB a second: a fan that is switched on is no voice any more after three seconds; a sentence lifts it by little. */
    private static final double RISE = 0.5;

    /** Of the way down, per window: two pauses of a sentence bring it down again, a single lost sound does not. */
    private static final double FALL = 0.25;

    private final Sensitivity sensitivity;
    private double floor = Double.NaN;

    NoiseFloor(Sensitivity sensitivity) {
        this.sensitivity = sensitivity;
    }

    /** Follows one window. The first one is taken for noise. */
    void learn(int loudness) {
        double heard = within(loudness);
        if (Double.isNaN(floor)) {
            floor = heard;
        }
        floor = heard < floor ? floor + (heard - floor) * FALL : Math.min(heard, floor + RISE);
    }

    /** Whether something this loud stands out of the noise. */
    boolean isUnder(int loudness) {
        return loudness >= floor + sensitivity.aboveNoise();
    }

    private double within(int loudness) {
        int lowest = sensitivity.least() - sensitivity.aboveNoise();
        int highest = sensitivity.certain() - sensitivity.aboveNoise();
        return Math.max(lowest, Math.min(highest, loudness));
    }
}
