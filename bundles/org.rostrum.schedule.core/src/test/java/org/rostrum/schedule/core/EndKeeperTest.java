package org.rostrum.schedule.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.testkit.store.PlanFixture.plan;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rostrum.conference.Event;
import org.rostrum.conference.Event.Ended.Cause;
import org.rostrum.schedule.ConferencePlan;
import org.rostrum.schedule.Launch;
import org.rostrum.testkit.conference.FakeClock;
import org.rostrum.testkit.conference.FakeConferences;

class EndKeeperTest {

    private static final Launch SCHEDULED =
            new Launch.Scheduled(FakeClock.START, Duration.ofMinutes(30), ZoneOffset.UTC);

    private final FakeClock clock = new FakeClock();
    private final RivalStore store = new RivalStore();

    @ParameterizedTest
    @EnumSource(
            value = Cause.class,
            names = {"ENDED", "TIME_UP"})
    void endForGoodIsWrittenIntoThePlan(Cause cause) {
        for (Launch launch : List.of(SCHEDULED, new Launch.AdHoc())) {
            ConferencePlan plan = runAndEnd(launch, cause);
            assertThat(store.find(plan.key()).orElseThrow().ended()).contains(clock.instant());
        }
    }

    @Test
    void conferenceThatEmptiedCanBeEnteredAgain() {
        ConferencePlan plan = runAndEnd(SCHEDULED, Cause.EMPTY);
        assertThat(store.find(plan.key())).contains(plan);
    }

    @ParameterizedTest
    @EnumSource(Cause.class)
    void virtualRoomNeverEndsForGood(Cause cause) {
        ConferencePlan plan = runAndEnd(new Launch.VirtualRoom(), cause);
        assertThat(store.find(plan.key())).contains(plan);
    }

    @Test
    void endIsWrittenThoughSomebodyElseChangesThePlanAtTheSameMoment() {
        store.withRivals(2);
        ConferencePlan plan = runAndEnd(new Launch.AdHoc(), Cause.TIME_UP);
        ConferencePlan kept = store.find(plan.key()).orElseThrow();
        assertThat(kept.ended()).contains(clock.instant());
        assertThat(kept.description()).isEqualTo("by a rival");
    }

    @Test
    void endOfAConferenceWithoutAPlanIsPassedOver() {
        ConferencePlan plan = plan("gone").launch(new Launch.AdHoc()).build();
        runAndEnd(plan, Cause.ENDED);
        assertThat(store.list()).isEmpty();
    }

    private ConferencePlan runAndEnd(Launch launch, Cause cause) {
        ConferencePlan plan =
                plan(launch.getClass().getSimpleName()).launch(launch).build();
        store.add(plan);
        runAndEnd(plan, cause);
        return plan;
    }

    private void runAndEnd(ConferencePlan plan, Cause cause) {
        FakeConferences running = new FakeConferences(clock);
        running.follow(new EndKeeper(store, Runnable::run));
        running.open(plan.key(), plan.id(), plan.settingsOfRun(Optional.empty()));
        clock.advance(Duration.ofMinutes(30));
        running.happen(plan.key(), new Event.Ended(cause));
    }
}
