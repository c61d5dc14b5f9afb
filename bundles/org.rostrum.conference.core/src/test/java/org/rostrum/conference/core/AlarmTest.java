package org.rostrum.conference.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.rostrum.testkit.conference.FakeClock;

class AlarmTest {

    private static final Instant NOON = FakeClock.START;

    private final Alarm alarm = new Alarm(new FakeClock());
    private int rings;

    private AlarmTest() {
        alarm.rings(() -> rings++);
        rings = 0;
    }

    @Test
    void ringsForTheFirstThatIsDueAndNotForWhatIsNever() {
        alarm.by(Instant.MAX);
        assertThat(rings).isZero();

        alarm.by(NOON.plusSeconds(300));

        assertThat(rings).isEqualTo(1);
    }

    @Test
    void ringsOnlyForWhatIsDueBeforeItWouldLookAnyway() {
        Duration sleep = alarm.round(() -> NOON.plusSeconds(60));
        assertThat(sleep).isBetween(Duration.ofSeconds(60), Duration.ofMillis(60_001));

        alarm.by(NOON.plusSeconds(60));
        alarm.by(NOON.plusSeconds(61));
        assertThat(rings).isZero();

        alarm.by(NOON.plusSeconds(59));
        assertThat(rings).isEqualTo(1);
    }

    /** It may have been looked at already: then nobody would look in time. */
    @Test
    void ringsForWhateverBecomesDueWhileItLooks() {
        alarm.round(() -> NOON.plusSeconds(1));
        alarm.round(() -> {
            alarm.by(NOON.plusSeconds(20));
            return NOON.plusSeconds(60);
        });

        assertThat(rings).isEqualTo(1);
    }

    @Test
    void looksAtOnceWhenItGetsItsBell() {
        alarm.rings(() -> rings += 10);

        assertThat(rings).isEqualTo(10);
    }

    @Test
    void sleepsForEverWhenNothingIsEverDue() {
        assertThat(alarm.round(() -> Instant.MAX)).isGreaterThan(Duration.ofDays(10_000));
        assertThat(alarm.round(() -> Instant.MIN)).isNegative();
    }
}
