package org.rostrum.media.sfu.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who dominates, from levels as they come from microphones. */
class FloorTest {
    private final Gathering room = new Gathering();
    private final Random random = new Random(7);

    private void play(String name, int[]... parts) {
        room.play(name, Sound.then(parts));
    }

    private int[] silence(int millis) {
        return Sound.silence(random, millis);
    }

    private int[] speech(int millis) {
        return Sound.speech(random, millis, 95);
    }

    @Test
    void nobodyDominatesASilentRoom() {
        play("ann", silence(10_000));
        play("bob", silence(10_000));
        assertThat(room.changes(10_000)).isZero();
        assertThat(room.dominant()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void whoTakesTheFloorDominatesWithin400Millis(long seed) {
        Random dice = new Random(seed);
        play("ann", Sound.silence(dice, 3000), Sound.speech(dice, 5000, 85 + dice.nextInt(20)), silence(5000));
        play("bob", Sound.silence(dice, 8000), Sound.speech(dice, 5000, 85 + dice.nextInt(20)));
        room.skipTo(3000);
        assertThat(room.millisUntilDominates("ann", 400)).isPositive();
        room.skipTo(8000);
        assertThat(room.dominant()).contains("ann");
        assertThat(room.millisUntilDominates("bob", 400)).isPositive();
    }

    @Test
    void coughInSilenceDominatesNothing() {
        play("ann", silence(1000), Sound.cough(random), silence(3000), Sound.cough(random), silence(1000));
        assertThat(room.changes(5000)).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void coughsDoNotTakeTheFloorFromASpeaker(long seed) {
        Random dice = new Random(seed);
        play("ann", Sound.speech(dice, 30_000, 95));
        int[] coughs = new int[0];
        for (int i = 0; i < 20; i++) {
            coughs = Sound.then(coughs, Sound.silence(dice, 400 + 20 * dice.nextInt(40)), Sound.cough(dice));
        }
        play("bob", coughs);
        room.skip(1000);
        assertThat(room.dominant()).contains("ann");
        assertThat(room.changes(15_000)).isZero();
    }

    @Test
    void whoSaysAWordOfAgreementDoesNotTakeTheFloor() {
        play("ann", speech(20_000));
        play("bob", silence(5000), Sound.speech(random, 300, 105), silence(5000), Sound.speech(random, 300, 105));
        room.skip(1000);
        assertThat(room.changes(18_000)).isZero();
        assertThat(room.dominant()).contains("ann");
    }

    @Test
    void whoDominatesStaysItInSilence() {
        play("ann", speech(2000), silence(60_000));
        play("bob", silence(62_000));
        room.skip(1000);
        assertThat(room.changes(60_000)).isZero();
        assertThat(room.dominant()).contains("ann");
    }

    @Test
    void fanDominatesForAFewSecondsAtMost() {
        play("ann", silence(1000), Sound.fan(random, 60_000));
        play("bob", silence(11_000), speech(3000));
        room.skip(11_000);
        assertThat(room.millisUntilDominates("bob", 400)).isPositive();
        room.skip(10_000);
        assertThat(room.dominant()).contains("bob");
    }

    @Test
    void twoWhoTalkAtOnceDoNotFlicker() {
        play("ann", speech(60_000));
        play("bob", speech(60_000));
        assertThat(room.changes(60_000)).isLessThan(30);
    }

    @Test
    void whoSendsNoMoreGivesTheFloorToTheNext() {
        play("ann", speech(3000));
        play("bob", silence(3000), speech(3000));
        room.skip(3000);
        assertThat(room.dominant()).contains("ann");
        assertThat(room.millisUntilDominates("bob", 400)).isPositive();
    }

    @Test
    void nobodyDominatesWhenTheOneHasLeft() {
        play("ann", speech(3000));
        room.skip(2000);
        assertThat(room.dominant()).contains("ann");
        room.leave("ann");
        assertThat(room.next()).isTrue();
        assertThat(room.dominant()).isEmpty();
    }
}
