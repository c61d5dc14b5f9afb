package org.rostrum.itests.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DelaysTest {
    private final Delays delays = new Delays();

    private void note(int times, double millis) {
        for (int i = 0; i < times; i++) {
            delays.note(Math.round(millis * 1e6));
        }
    }

    @Test
    void oneOfAHundredMayBeSlower() {
        note(99, 1.5);
        note(1, 80);
        assertThat(delays.p99Ms()).isCloseTo(1.5, within(0.11));
        note(1, 80);
        assertThat(delays.p99Ms()).isCloseTo(80, within(0.11));
    }

    @Test
    void whatIsForgottenCountsNoMore() {
        note(10, 100);
        delays.clear();
        assertThat(delays.p99Ms()).isZero();
        note(10, 2);
        assertThat(delays.p99Ms()).isCloseTo(2, within(0.11));
    }

    @Test
    void clocksAndAgesDoNotThrow() {
        delays.note(-1);
        delays.note(Duration.ofDays(1).toNanos());
        assertThat(delays.p99Ms()).isGreaterThan(1_999);
    }
}
