package org.rostrum.media.sfu.stream;

import java.util.concurrent.TimeUnit;

/**
 * How much one microphone speaks, on three scales of time (Volfin and Cohen, "Dominant Speaker Identification for Multipoint
 * Videoconferencing", 2012): now, in the last 100 ms, in the last 600 ms. Each count becomes a score, the likelihood that it comes from
 * speech and not from silence; one microphone outdoes another one where it is far likelier to speak at once on all three scales. A cough
 * is loud now and in 100 ms and nothing in 600; a breath is silence in 100 ms and none in 600.
 *
 * <p>What speech is, is measured from the noise around the microphone, which is what sounds without a pause. Fixed memory, no object
 * for a packet; belongs to its worker.
 */
public final class SpeechActivity {
    static final long FRAME_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    /** Frames of the immediate past, 100 ms; what is more than half active is an active block. */
    static final int BLOCK = 5;

    /** Blocks of the longest scale. */
    static final int BLOCKS = 6;

    private static final int STEPS = 13;
    private static final int ACTIVE_STEP = 4;
    private static final int ACTIVE_FRAMES = 3;
    private static final int WINDOW = BLOCK * BLOCKS;
    private static final int FRAME_TICKS = 960;

    /** A packet of Opus holds 120 ms at most (RFC 6716 section 2.1.4); where more is missing nothing was sent. */
    private static final int LONGEST_PACKET = 6;

    private static final long SILENCE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    /** Loudness as in {@link Volume}: nothing below is a voice, everything from {@code CERTAIN} on is. */
    private static final int LEAST = 67;

    private static final int CERTAIN = 87;
    private static final int ABOVE_NOISE = 12;

    /** In dB for a frame: 5 dB a second up, and down within a few syllables. */
    private static final float RISE = 0.1f;

    private static final float FALL = 0.1f;

    /** Of the paper: how much likelier, as the logarithm of a ratio of scores, on each scale. */
    private static final double NOW_MARGIN = 3;

    private static final double BLOCK_MARGIN = 2;
    private static final double LONG_MARGIN = 0;

    private static final double[] NOW_SCORES = scores(STEPS, 0.78);
    private static final double[] BLOCK_SCORES = scores(BLOCK, 24);
    private static final double[] LONG_SCORES = scores(BLOCKS, 47);

    /** One bit for each frame, the newest lowest. */
    private long active;

    private int step;
    private float noise = Float.NaN;
    private boolean anchored;
    private int lastTimestamp;
    private long heardAt;
    private boolean everHeard;

    /** The logarithms of the scores of every count up to {@code most}, at least of one in ten thousand millions. */
    private static double[] scores(int most, double lambda) {
        double[] scores = new double[most + 1];
        double ways = 0;
        for (int count = 0; count <= most; count++) {
            double score = ways - most * Math.log(2) - Math.log(lambda) + lambda * count;
            scores[count] = Math.log(Math.max(1e-10, score));
            ways += Math.log(most - count) - Math.log(count + 1);
        }
        return scores;
    }

    /**
     * Takes the level of a genuine packet.
     *
     * @param loudness from 0, silence, to 127
     * @param timestamp of its sender's clock, 48,000 ticks a second
     */
    public void hear(int loudness, int timestamp, long now) {
        int frames = anchored ? (timestamp - lastTimestamp) / FRAME_TICKS : 1;
        if (frames <= 0 && frames > -WINDOW) {
            return; // it came late, or twice
        }
        frames = frames < 0 || frames > LONGEST_PACKET ? 1 : frames;
        anchored = true;
        lastTimestamp = timestamp;
        heardAt = now;
        everHeard = true;
        for (int i = 0; i < frames; i++) {
            push(loudness);
        }
    }

    /** Time passes: a microphone that sends nothing is silent. Called every 20 ms. */
    public void follow(long now) {
        if (everHeard && now - heardAt >= SILENCE_NANOS) {
            anchored = false;
            step = 0;
            active <<= 1;
        }
    }

    private void push(int loudness) {
        learn(loudness);
        int threshold = Math.max(LEAST, Math.min(CERTAIN, Math.round(noise) + ABOVE_NOISE));
        step = Math.max(0, Math.min(STEPS, ACTIVE_STEP + Math.floorDiv(loudness - threshold, 3)));
        active = active << 1 | (step >= ACTIVE_STEP ? 1 : 0);
    }

    private void learn(int loudness) {
        if (Float.isNaN(noise)) {
            noise = Math.min(loudness, LEAST - ABOVE_NOISE);
        }
        noise = loudness < noise ? noise + (loudness - noise) * FALL : Math.min(loudness, noise + RISE);
    }

    /** Whether it speaks in most of the last 100 ms. */
    public boolean isActive() {
        return frames(0) >= ACTIVE_FRAMES;
    }

    /** In how many of the last 30 frames of 20 ms it spoke. */
    public int activeFrames() {
        return Long.bitCount(active & ((1L << WINDOW) - 1));
    }

    private int activeBlocks() {
        int blocks = 0;
        for (int i = 0; i < BLOCKS; i++) {
            blocks += frames(i) >= ACTIVE_FRAMES ? 1 : 0;
        }
        return blocks;
    }

    /** For how many frames it has been silent, at most 64. */
    public int quietFrames() {
        return Long.numberOfTrailingZeros(active);
    }

    /** Whether it is far likelier than the other one that this one speaks, on all three scales. */
    public boolean outdoes(SpeechActivity other) {
        return NOW_SCORES[step] - NOW_SCORES[other.step] > NOW_MARGIN
                && BLOCK_SCORES[frames(0)] - BLOCK_SCORES[other.frames(0)] > BLOCK_MARGIN
                && LONG_SCORES[activeBlocks()] - LONG_SCORES[other.activeBlocks()] > LONG_MARGIN;
    }

    private int frames(int block) {
        return Long.bitCount((active >>> (block * BLOCK)) & ((1L << BLOCK) - 1));
    }
}
