package org.rostrum.schedule.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.testkit.store.PlanFixture.plan;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rostrum.conference.Conference;
import org.rostrum.conference.Event;
import org.rostrum.problem.Problems;
import org.rostrum.schedule.ConferencePlan;
import org.rostrum.schedule.Launch;
import org.rostrum.schedule.Recurrence;
import org.rostrum.testkit.conference.FakeClock;
import org.rostrum.testkit.conference.FakeConferences;
import org.rostrum.testkit.store.MemoryPlanStore;

class TimekeeperTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Instant IN_AN_HOUR = FakeClock.START.plus(HOUR);

    private final FakeClock clock = new FakeClock();
    private final MemoryPlanStore store = new MemoryPlanStore();
    private final FakeConferences conferences = new FakeConferences(clock);
    private final ScheduledExecutorService unused = Executors.newSingleThreadScheduledExecutor();
    private final Timekeeper timekeeper = keeper();

    @AfterEach
    void stop() {
        unused.shutdownNow();
    }

    @Test
    void opensAtTheStartAndNotBefore() {
        ConferencePlan plan = planned(startingByItself(IN_AN_HOUR));
        assertThat(timekeeper.look()).isEqualTo(Duration.ofSeconds(10));
        assertThat(conferences.running()).isEmpty();

        clock.set(IN_AN_HOUR.minusSeconds(3));
        assertThat(timekeeper.look()).isEqualTo(Duration.ofSeconds(3));
        assertThat(conferences.running()).isEmpty();

        clock.set(IN_AN_HOUR);
        timekeeper.look();
        Conference run = conferences.find(plan.key()).orElseThrow();
        assertThat(run.settings().endsAt()).contains(IN_AN_HOUR.plus(HOUR));
    }

    @Test
    void leavesWhatPeopleStart() {
        planned(new Launch.Scheduled(FakeClock.START, HOUR, ZoneOffset.UTC));
        planned(new Launch.VirtualRoom());
        timekeeper.look();
        assertThat(conferences.running()).isEmpty();
    }

    @Test
    void opensWhatShouldBeRunningWhenItIsBack() {
        ConferencePlan plan = planned(startingByItself(FakeClock.START.minusSeconds(1800)));
        planned(startingByItself(FakeClock.START.minus(HOUR)));
        timekeeper.look();
        assertThat(conferences.running()).extracting(Conference::key).containsExactly(plan.key());
    }

    @Test
    void opensEachOccurrenceOnce() {
        ConferencePlan plan = planned(daily("Europe/Berlin", FakeClock.START));
        timekeeper.look();
        conferences.happen(plan.key(), new Event.Ended(Event.Ended.Cause.EMPTY));
        timekeeper.look();
        assertThat(conferences.running()).isEmpty();

        clock.advance(Duration.ofDays(1));
        timekeeper.look();
        assertThat(conferences.running()).hasSize(1);
    }

    @Test
    void doesNotOpenAgainWhatWasEnded() {
        conferences.follow(new EndKeeper(store, Runnable::run));
        ConferencePlan plan = planned(daily("Europe/Berlin", FakeClock.START));
        timekeeper.look();
        clock.advance(Duration.ofMinutes(1));
        conferences.happen(plan.key(), new Event.Ended(Event.Ended.Cause.ENDED));

        keeper().look();
        assertThat(conferences.running()).isEmpty();
    }

    @Test
    void staysAtItsHourWhenTheClocksChange() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        Instant saturday = Instant.parse("2026-03-28T08:00:00Z");
        Instant sunday = Instant.parse("2026-03-29T07:00:00Z");
        assertThat(saturday.atZone(berlin).getHour())
                .isEqualTo(sunday.atZone(berlin).getHour());
        ConferencePlan plan = planned(daily("Europe/Berlin", saturday));
        clock.set(sunday.minusSeconds(1));
        timekeeper.look();
        assertThat(conferences.running()).isEmpty();
        clock.set(sunday);
        timekeeper.look();
        assertThat(conferences.find(plan.key())).isPresent();
    }

    @Test
    void believesAClockThatJumps() {
        ConferencePlan plan = planned(daily("UTC", IN_AN_HOUR));
        timekeeper.look();
        clock.set(IN_AN_HOUR.plus(Duration.ofDays(100)));
        timekeeper.look();
        assertThat(conferences.running()).hasSize(1);
        conferences.happen(plan.key(), new Event.Ended(Event.Ended.Cause.EMPTY));
        clock.set(IN_AN_HOUR.plus(Duration.ofDays(1)));
        timekeeper.look();
        assertThat(conferences.running()).hasSize(1);
    }

    @Test
    void triesAgainSoonWhatCannotBeOpenedNow() {
        planned(startingByItself(FakeClock.START));
        FakeConferences broken = new FakeConferences(clock);
        broken.refuse(Problems.MODE_UNAVAILABLE.because("Not yet."));
        Timekeeper unlucky = new Timekeeper(store, broken, new EarlyRuns(store, broken), clock, unused);
        assertThat(unlucky.look()).isEqualTo(Duration.ofSeconds(1));
        assertThat(timekeeper.look()).isEqualTo(Duration.ofSeconds(10));
        assertThat(conferences.running()).hasSize(1);
    }

    @Test
    void aPlanThatCannotBeUnderstoodHoldsUpNoOther() {
        planned(new Launch.Scheduled(
                FakeClock.START,
                HOUR,
                ZoneOffset.UTC,
                Optional.of(Recurrence.of("FREQ=FORTNIGHTLY")),
                Duration.ZERO,
                true));
        ConferencePlan plan = planned(startingByItself(FakeClock.START));
        timekeeper.look();
        assertThat(conferences.running()).extracting(Conference::key).containsExactly(plan.key());
    }

    @Test
    void aSecondServerOnTheSameStoreChangesNothingInIt() {
        ConferencePlan plan = planned(startingByItself(FakeClock.START));
        timekeeper.look();
        FakeConferences other = new FakeConferences(clock);
        new Timekeeper(store, other, new EarlyRuns(store, other), clock, unused).look();
        assertThat(store.find(plan.key())).contains(plan);
    }

    private Timekeeper keeper() {
        return new Timekeeper(store, conferences, new EarlyRuns(store, conferences), clock, unused);
    }

    private ConferencePlan planned(Launch launch) {
        ConferencePlan plan = plan("p" + store.list().size()).launch(launch).build();
        store.add(plan);
        return plan;
    }

    private static Launch startingByItself(Instant start) {
        return new Launch.Scheduled(start, HOUR, ZoneOffset.UTC, Optional.empty(), Duration.ZERO, true);
    }

    private static Launch daily(String zone, Instant start) {
        return new Launch.Scheduled(
                start, HOUR, ZoneId.of(zone), Optional.of(Recurrence.of("FREQ=DAILY")), Duration.ZERO, true);
    }
}
