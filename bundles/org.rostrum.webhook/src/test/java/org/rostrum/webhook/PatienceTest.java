package org.rostrum.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PatienceTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void waitsLongerAfterEachFailureUpToAnHour() {
        for (int attempt = 1; attempt < 6; attempt++) {
            assertThat(Patience.after(attempt + 1)).isGreaterThan(Patience.after(attempt));
        }
        assertThat(Patience.after(1_000)).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void endsAfterThreeDays() {
        assertThat(Patience.isLeft(NOON, NOON.plus(Duration.ofDays(3).minusSeconds(1))))
                .isTrue();
        assertThat(Patience.isLeft(NOON, NOON.plus(Duration.ofDays(3)))).isFalse();
    }
}
