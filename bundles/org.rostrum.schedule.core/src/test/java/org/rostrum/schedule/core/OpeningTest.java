package org.rostrum.schedule.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.testkit.store.PlanFixture.plan;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rostrum.schedule.ConferencePlan;
import org.rostrum.schedule.Launch;
import org.rostrum.schedule.Lobby.State;
import org.rostrum.schedule.Occurrence;
import org.rostrum.schedule.Recurrence;
import org.rostrum.testkit.store.PlanFixture;

class OpeningTest {

    private static final Instant NINE = Instant.parse("2027-03-15T09:00:00Z");
    private static final Instant TEN = NINE.plus(Duration.ofHours(1));
    private static final Instant TOMORROW = NINE.plus(Duration.ofDays(1));
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Test
    void whatTakesPlaceOnceIsOpenInItsTime() {
        ConferencePlan once = plan("a").launch(launch(Optional.empty(), 0)).build();
        assertOpening(once, NINE.minusNanos(1), State.NOT_STARTED, NINE);
        assertOpening(once, NINE, State.OPEN, NINE);
        assertOpening(once, TEN.minusNanos(1), State.OPEN, NINE);
        assertThat(Opening.at(TEN, once)).isEqualTo(new Opening(State.ENDED, Optional.empty()));
    }

    @Test
    void whatTakesPlaceOnceIsOverWheneverItWasEnded() {
        PastRun early = new PastRun(launch(Optional.empty(), 0))
                .opened(NINE.minus(MINUTE))
                .ended(NINE.minusSeconds(1));
        assertThat(Opening.at(NINE, early.plan).state()).isEqualTo(State.ENDED);
    }

    @Test
    void whatRecursReturnsToItsNextOccurrence() {
        ConferencePlan daily = plan("a").launch(launch(daily(), 0)).build();
        assertOpening(daily, NINE, State.OPEN, NINE);
        assertOpening(daily, TEN, State.NOT_STARTED, TOMORROW);
        assertOpening(daily, TOMORROW, State.OPEN, TOMORROW);
    }

    @Test
    void anOccurrenceThatWasEndedIsOverAndTheNextOneIsNot() {
        PastRun daily = new PastRun(launch(daily(), 0)).opened(NINE).ended(NINE.plus(MINUTE));
        assertOpening(daily.plan, NINE.plus(MINUTE), State.NOT_STARTED, TOMORROW);
        assertOpening(daily.plan, TOMORROW, State.OPEN, TOMORROW);
    }

    @Test
    void theLastOccurrenceEndsTheConference() {
        Optional<Recurrence> twice = Optional.of(Recurrence.of("FREQ=DAILY;COUNT=2"));
        PastRun runs = new PastRun(launch(twice, 0)).opened(TOMORROW).ended(TOMORROW.plus(MINUTE));
        assertThat(Opening.at(TOMORROW.plus(MINUTE), runs.plan).state()).isEqualTo(State.ENDED);
        assertThat(Opening.at(
                                TOMORROW.plus(Duration.ofHours(1)),
                                plan("a").launch(launch(twice, 0)).build())
                        .state())
                .isEqualTo(State.ENDED);
    }

    @Test
    void aRunThatLastsIntoTheNextOccurrenceEndsItsOwnAlone() {
        PastRun runs = new PastRun(launch(daily(), 0)).opened(NINE).ended(TOMORROW.plus(MINUTE));
        assertOpening(runs.plan, TOMORROW.plus(MINUTE), State.OPEN, TOMORROW);
    }

    @Test
    void aRunByHandLongBeforeLeavesTheOccurrence() {
        PastRun runs = new PastRun(launch(daily(), 0)).opened(TEN.plus(MINUTE)).ended(TEN.plus(MINUTE.multipliedBy(9)));
        assertOpening(runs.plan, TOMORROW, State.OPEN, TOMORROW);
    }

    @Test
    void opensEarlyForThoseWhoWait() {
        ConferencePlan early = plan("a").launch(launch(daily(), 10)).build();
        Instant tenBefore = NINE.minus(Duration.ofMinutes(10));
        assertOpening(early, tenBefore.minusNanos(1), State.NOT_STARTED, NINE);
        assertOpening(early, tenBefore, State.OPEN, NINE);
        assertThat(Opening.at(tenBefore, early).isEarly(tenBefore)).isTrue();
        assertThat(Opening.at(tenBefore, early).isOn(tenBefore)).isFalse();
        assertThat(Opening.at(NINE, early).isEarly(NINE)).isFalse();
        assertThat(Opening.at(NINE, early).isOn(NINE)).isTrue();
    }

    @Test
    void whatIsEndedEarlyIsOver() {
        PastRun runs =
                new PastRun(launch(daily(), 10)).opened(NINE.minus(MINUTE)).ended(NINE.minusSeconds(1));
        assertOpening(runs.plan, NINE, State.NOT_STARTED, TOMORROW);
    }

    @Test
    void anEndWhileTheNextOneIsOpenEarlyConcernsItsOwnOccurrence() {
        Recurrence close = Recurrence.of("FREQ=DAILY")
                .moving(TOMORROW, new Recurrence.Moved(TEN.plus(MINUTE), Duration.ofMinutes(30)));
        PastRun runs = new PastRun(launch(Optional.of(close), 10)).opened(NINE).ended(TEN.minus(MINUTE));
        Opening after = Opening.at(TEN.minusSeconds(30), runs.plan);
        assertThat(after.occurrence().map(Occurrence::original)).contains(TOMORROW);
        assertThat(after.state()).isEqualTo(State.OPEN);
        assertOpening(runs.plan, TEN.plus(MINUTE), State.OPEN, TEN.plus(MINUTE));
    }

    private static void assertOpening(ConferencePlan plan, Instant now, State state, Instant start) {
        Opening opening = Opening.at(now, plan);
        assertThat(opening.state()).as("at %s", now).isEqualTo(state);
        assertThat(opening.occurrence().map(Occurrence::start)).as("at %s", now).contains(start);
    }

    private static Optional<Recurrence> daily() {
        return Optional.of(Recurrence.of("FREQ=DAILY"));
    }

    private static Launch launch(Optional<Recurrence> recurrence, int minutesEarly) {
        return new Launch.Scheduled(
                NINE, Duration.ofHours(1), ZoneOffset.UTC, recurrence, Duration.ofMinutes(minutesEarly), false);
    }

    /** A plan after a run from then to then. */
    private static final class PastRun {

        private ConferencePlan plan;
        private Instant opened = NINE;

        private PastRun(Launch launch) {
            plan = PlanFixture.plan("a").launch(launch).build();
        }

        private PastRun opened(Instant at) {
            opened = at;
            return this;
        }

        private PastRun ended(Instant at) {
            plan = plan.withEnded(Optional.of(Opening.endOfRun(plan, opened, at)));
            return this;
        }
    }
}
