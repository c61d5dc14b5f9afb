package org.rostrum.media.sfu.worker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaceTest {
    private static final long MILLI = 1_000_000;

    private final Pace pace = new Pace(0);
    private long now;

    /** Turns of a millisecond each for some time, of which so much is work, and in which so many packets come. */
    private void live(double load, int packets, long millis) {
        for (int i = 0; i < millis; i++) {
            now += MILLI;
            pace.worked(now - (long) (load * MILLI), now, packets);
        }
    }

    @Test
    void withoutLoadNothingIsHeld() {
        live(0.1, 2, 200);
        assertThat(pace.holdNanos(now)).isZero();
    }

    @Test
    void underLoadATurnBeginsAHoldAfterTheOneBefore() {
        live(0.5, 2, 60);
        assertThat(pace.isGathering()).isTrue();
        assertThat(pace.holdNanos(now)).isEqualTo(Pace.HOLD_NANOS - MILLI / 2);
        assertThat(pace.holdNanos(now + Pace.HOLD_NANOS)).isNegative();
    }

    @Test
    void noPacketIsHeldForTwoMilliseconds() {
        assertThat(Pace.HOLD_NANOS).isLessThan(2 * MILLI);
    }

    @Test
    void whatGatheringSavesDoesNotEndIt() {
        live(0.5, 2, 60);
        live(0.08, 4, 200);
        assertThat(pace.isGathering()).isTrue();
        live(0.02, 4, 200);
        assertThat(pace.isGathering()).isFalse();
        assertThat(pace.holdNanos(now)).isZero();
    }

    @Test
    void packetsThatComeOneByOneAreNotHeldForLong() {
        live(0.5, 1, 110);
        assertThat(pace.isGathering()).isFalse();
        live(0.5, 1, 1800);
        assertThat(pace.isGathering()).isFalse();
    }

    @Test
    void whatWasInVainIsTriedAgainLater() {
        live(0.5, 1, 110);
        live(0.5, 1, 2000);
        live(0.5, 2, 60);
        assertThat(pace.isGathering()).isTrue();
    }

    @Test
    void silenceEndsIt() {
        live(0.5, 2, 60);
        live(0.5, 0, 60);
        assertThat(pace.isGathering()).isFalse();
    }
}
