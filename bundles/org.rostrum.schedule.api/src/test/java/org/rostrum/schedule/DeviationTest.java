package org.rostrum.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What of a recurring conference does not take place as the rule says. */
class DeviationTest {

    private static final Instant FIRST = Instant.parse("2027-03-15T08:00:00Z");
    private static final Instant SECOND = Instant.parse("2027-03-22T08:00:00Z");
    private static final Recurrence.Moved LATER =
            new Recurrence.Moved(Instant.parse("2027-03-16T08:00:00Z"), Duration.ofHours(2));
    private static final Launch.Scheduled ONCE =
            new Launch.Scheduled(FIRST, Duration.ofHours(1), ZoneId.of("Europe/Berlin"));

    @Test
    void cancelledAndMovedOnesStandInTheOrderOfTheRule() {
        Recurrence weekly = Recurrence.of("FREQ=WEEKLY").cancelling(SECOND).moving(FIRST, LATER);

        assertThat(Deviation.of(ONCE.repeating(weekly)))
                .containsExactly(new Deviation(FIRST, Optional.of(LATER)), new Deviation(SECOND, Optional.empty()));
    }

    @Test
    void whatIsRestoredIsNoneAnyMore() {
        Recurrence weekly = Recurrence.of("FREQ=WEEKLY").cancelling(SECOND).restoring(SECOND);

        assertThat(Deviation.of(ONCE.repeating(weekly))).isEmpty();
    }

    @Test
    void whatTakesPlaceOnceOrAlwaysHasNone() {
        assertThat(Deviation.of(ONCE)).isEmpty();
        assertThat(Deviation.of(new Launch.VirtualRoom())).isEmpty();
    }
}
