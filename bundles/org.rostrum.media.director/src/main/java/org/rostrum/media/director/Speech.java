package org.rostrum.media.director;

import java.util.OptionalInt;

/** Whether one seat speaks, window by window: begins late enough for a cough to pass, ends late enough for a breath. */
final class Speech {

    /** Somebody who speaks on has a new loudness when it is so much another one, in dB ... */
    static final int STEP = 6;

    /** ... and at most every so many windows: once a second. */
    static final int PAUSE_WINDOWS = 10;

    /** How slowly the loudness follows: a sentence has one, not every syllable. */
    private static final double SMOOTHING = 0.125;

    private final Sensitivity sensitivity;
    private final NoiseFloor noise;
    private final long memory;
    private long recent;
    private double loudness;
    private int quietWindows;
    private int untoldWindows;
    private boolean speaks;

    Speech(Sensitivity sensitivity) {
        this.sensitivity = sensitivity;
        noise = new NoiseFloor(sensitivity);
        memory = (1L << (sensitivity.startWindows() + 1)) - 1;
    }

    /**
     * Follows one window.
     *
     * @param window how loud it was, 0 to 127; empty where the microphone sent nothing
     * @param known what the conference knows of this voice: 0 for silent, else its loudness
     * @return what it should know instead, in the same way; empty where that is good enough
     */
    OptionalInt follow(OptionalInt window, int known) {
        boolean voice = window.isPresent() && isVoice(window.getAsInt());
        recent = (recent << 1 | (voice ? 1 : 0)) & memory;
        quietWindows = voice ? 0 : quietWindows + 1;
        untoldWindows++;
        boolean news = turns() || (untoldWindows >= PAUSE_WINDOWS && isFar(known));
        if (news) {
            untoldWindows = 0;
        }
        return news ? OptionalInt.of(loudness()) : OptionalInt.empty();
    }

    private boolean isVoice(int loud) {
        noise.learn(loud);
        if (!noise.isUnder(loud)) {
            return false;
        }
        loudness = recent == 0 && !speaks ? loud : loudness + (loud - loudness) * SMOOTHING;
        return true;
    }

    private boolean turns() {
        if (speaks && quietWindows >= sensitivity.endWindows()) {
            speaks = false;
            recent = 0;
            return true;
        }
        if (!speaks && Long.bitCount(recent) >= sensitivity.startWindows()) {
            speaks = true;
            return true;
        }
        return false;
    }

    /** Also after a command that was refused, or one that another director gave. */
    private boolean isFar(int known) {
        boolean knownToSpeak = known > 0;
        return knownToSpeak != speaks || Math.abs(loudness() - known) >= STEP;
    }

    private int loudness() {
        return speaks ? Math.max(1, (int) Math.round(loudness)) : 0;
    }

    boolean speaks() {
        return speaks;
    }

    /** Nothing is in it that a fresh one would not have, but what it learned of the noise. */
    boolean isIdle() {
        return !speaks && recent == 0;
    }
}
