package org.rostrum.schedule.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rostrum.schedule.Launch;
import org.rostrum.schedule.Occurrence;
import org.rostrum.schedule.Recurrence;

class TimetableTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Instant MONDAY = Instant.parse("2027-03-15T08:00:00Z");
    private static final Instant SECOND = Instant.parse("2027-03-22T08:00:00Z");
    /** An hour earlier in UTC: the clocks were put forward the day before. */
    private static final Instant THIRD = Instant.parse("2027-03-29T07:00:00Z");

    @Test
    void whatTakesPlaceOnceHasOneOccurrence() {
        Timetable once = Timetable.of(new Launch.Scheduled(MONDAY, HOUR, BERLIN));
        assertThat(once.from(Instant.EPOCH, 9)).containsExactly(new Occurrence(MONDAY, MONDAY, HOUR));
        assertThat(once.from(MONDAY.plus(HOUR), 9)).isEmpty();
    }

    @Test
    void anOccurrenceCountsUntilItsEnd() {
        Timetable weekly = Timetable.of(weekly(Recurrence.of("FREQ=WEEKLY")));
        assertThat(starts(weekly, SECOND.plus(HOUR).minusMillis(1))).startsWith(SECOND, THIRD);
        assertThat(starts(weekly, SECOND.plus(HOUR))).startsWith(THIRD);
    }

    @Test
    void exceptionsAreAppliedAndKeepTheirNames() {
        Recurrence.Moved tuesday = new Recurrence.Moved(SECOND.plus(Duration.ofDays(1)), HOUR.multipliedBy(2));
        Timetable weekly =
                Timetable.of(weekly(new Recurrence("FREQ=WEEKLY;COUNT=3", Set.of(MONDAY), Map.of(SECOND, tuesday))));
        assertThat(weekly.from(Instant.EPOCH, 9))
                .containsExactly(
                        new Occurrence(SECOND, tuesday.start(), tuesday.duration()),
                        new Occurrence(THIRD, THIRD, HOUR));
    }

    @Test
    void whatIsMovedFarStandsWhereItTakesPlace() {
        Recurrence.Moved later = new Recurrence.Moved(THIRD.plus(Duration.ofDays(2)), HOUR);
        Timetable weekly = Timetable.of(weekly(new Recurrence("FREQ=WEEKLY", Set.of(), Map.of(MONDAY, later))));
        assertThat(starts(weekly, Instant.EPOCH)).startsWith(SECOND, THIRD, later.start());
        assertThat(weekly.from(Instant.EPOCH, 2)).hasSize(2);
    }

    @Test
    void aPlanBeginsWithTheFirstOccurrenceOfItsRule() {
        Launch.Scheduled settled = Timetable.settled(new Launch.Scheduled(
                MONDAY.minusSeconds(90_000).plusNanos(5),
                HOUR,
                BERLIN,
                Optional.of(Recurrence.of("byday=mo;freq=weekly"))));
        assertThat(settled.start()).isEqualTo(Instant.parse("2027-03-15T07:00:00Z"));
        assertThat(settled.recurrence().orElseThrow().rule()).isEqualTo("FREQ=WEEKLY;BYDAY=MO");
        assertThat(Timetable.settled(settled)).isEqualTo(settled);
    }

    @Test
    void refusesARuleWithoutAnyOccurrence() {
        assertThatThrownBy(() -> Timetable.settled(weekly(Recurrence.of("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"))))
                .hasMessageStartingWith("rule:");
        assertThatThrownBy(() -> Timetable.settled(weekly(Recurrence.of("FREQ=WEEKLY;UNTIL=20270314"))))
                .hasMessageStartingWith("rule:");
    }

    @Test
    void refusesWhatLastsIntoTheNext() {
        Recurrence daily = Recurrence.of("FREQ=DAILY");
        Duration almostADay = Duration.ofHours(23);
        assertThat(Timetable.settled(lasting(almostADay, daily)).duration()).isEqualTo(almostADay);
        assertThatThrownBy(() -> Timetable.settled(lasting(almostADay.plusMinutes(1), daily)))
                .hasMessageStartingWith("duration: the occurrence of 2027-03-27T08:00:00Z");
    }

    @Test
    void refusesToMoveOneIntoAnother() {
        Recurrence.Moved into = new Recurrence.Moved(THIRD.minus(HOUR).plusSeconds(1), HOUR);
        assertThatThrownBy(() ->
                        Timetable.settled(weekly(Recurrence.of("FREQ=WEEKLY").moving(SECOND, into))))
                .hasMessageStartingWith("duration:");
        Recurrence.Moved before = new Recurrence.Moved(THIRD.minus(HOUR), HOUR);
        assertThat(Timetable.settled(weekly(Recurrence.of("FREQ=WEEKLY").moving(SECOND, before)))
                        .recurrence()
                        .orElseThrow()
                        .moved())
                .containsEntry(SECOND, before);
    }

    @Test
    void refusesAnExceptionThatNamesNothing() {
        Instant tuesday = MONDAY.plus(Duration.ofDays(1));
        assertThatThrownBy(() ->
                        Timetable.settled(weekly(Recurrence.of("FREQ=WEEKLY").cancelling(tuesday))))
                .hasMessageStartingWith("cancelled, moved: " + tuesday);
    }

    @Test
    void noMoreExceptionsThanTheLimit() {
        assertThatThrownBy(() -> {
                    Recurrence all = Recurrence.of("FREQ=DAILY");
                    for (int i = 0; i <= Recurrence.MAX_EXCEPTIONS; i++) {
                        all = all.cancelling(MONDAY.plus(Duration.ofDays(i)));
                    }
                })
                .hasMessageContaining("at most 400");
    }

    private static Launch.Scheduled weekly(Recurrence recurrence) {
        return lasting(HOUR, recurrence);
    }

    private static Launch.Scheduled lasting(Duration duration, Recurrence recurrence) {
        return new Launch.Scheduled(MONDAY, duration, BERLIN, Optional.of(recurrence));
    }

    private static List<Instant> starts(Timetable table, Instant from) {
        return table.from(from, 9).stream().map(Occurrence::start).toList();
    }
}
