package org.rostrum.schedule.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.testkit.conference.SeatFixture.attendee;
import static org.rostrum.testkit.store.PlanFixture.plan;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rostrum.conference.Author;
import org.rostrum.conference.Category;
import org.rostrum.conference.Command;
import org.rostrum.conference.Conference;
import org.rostrum.conference.Event;
import org.rostrum.conference.ParticipantId;
import org.rostrum.conference.Rules;
import org.rostrum.schedule.ConferencePlan;
import org.rostrum.schedule.Launch;
import org.rostrum.testkit.conference.FakeClock;
import org.rostrum.testkit.conference.FakeConferences;
import org.rostrum.testkit.store.MemoryPlanStore;

class EarlyRunsTest {

    private static final Launch IN_TEN_MINUTES = new Launch.Scheduled(
            FakeClock.START.plus(Duration.ofMinutes(10)),
            Duration.ofHours(1),
            ZoneOffset.UTC,
            Optional.empty(),
            Duration.ofMinutes(15),
            false);

    private final FakeClock clock = new FakeClock();
    private final MemoryPlanStore store = new MemoryPlanStore();
    private final FakeConferences conferences = new FakeConferences(clock);
    private final EarlyRuns early = new EarlyRuns(store, conferences);
    private final Runs runs = new Runs(store, conferences, clock, early, () -> {});

    @Test
    void whoComesEarlyWaits() {
        Conference run = enter(Rules.OPEN);
        assertThat(run.settings().rules().waiting()).isEqualTo(EnumSet.allOf(Category.class));
        assertThat(early.next()).contains(FakeClock.START.plus(Duration.ofMinutes(10)));
        early.look(clock.instant());
        assertThat(conferences.given()).isEmpty();
    }

    @Test
    void theHouseLetsThemInAtTheStart() {
        enter(Rules.OPEN);
        clock.advance(Duration.ofMinutes(10));
        early.look(clock.instant());
        assertThat(conferences.given())
                .extracting(FakeConferences.Given::command)
                .containsExactly(
                        new Command.SwitchWaitingRoom(Set.of(), Optional.of(Command.SwitchWaitingRoom.Inside.ADMIT)));
        early.look(clock.instant());
        assertThat(conferences.given()).hasSize(1);
        assertThat(early.next()).isEmpty();
    }

    @Test
    void whomThePlanLetsWaitGoesOnWaiting() {
        Conference run = enter(Rules.OPEN.waiting(Set.of(Category.GUEST)));
        ParticipantId ben = new ParticipantId("ben");
        conferences.submit(
                run.key(),
                new Author.House(),
                attendee("ben").inTheWaitingRoom().join());
        clock.advance(Duration.ofMinutes(10));
        early.look(clock.instant());
        assertThat(conferences.given().stream().skip(1))
                .extracting(FakeConferences.Given::command)
                .containsExactly(
                        new Command.SwitchWaitingRoom(Set.of(Category.GUEST), Optional.empty()),
                        new Command.Admit(List.of(ben)));
    }

    @Test
    void aModeratorWhoSwitchedTheWaitingRoomHasTakenOver() {
        Conference run = enter(Rules.OPEN);
        conferences.happen(run.key(), new Event.RulesChanged(Rules.OPEN.waiting(Set.of(Category.GUEST))));
        clock.advance(Duration.ofMinutes(10));
        early.look(clock.instant());
        assertThat(conferences.given()).isEmpty();
    }

    @Test
    void aLaterRunIsNoneOfItsBusiness() {
        Conference run = enter(Rules.OPEN);
        conferences.happen(run.key(), new Event.Ended(Event.Ended.Cause.EMPTY));
        clock.advance(Duration.ofMinutes(10));
        runs.enter(store.find(run.key()).orElseThrow());
        early.look(clock.instant());
        assertThat(conferences.given()).isEmpty();
    }

    @Test
    void aModeratorWhoOpensByHandLetsEverybodyIn() {
        Conference run = runs.start(planned(Rules.OPEN)).value().orElseThrow();
        assertThat(run.settings().rules()).isEqualTo(Rules.OPEN);
        assertThat(early.next()).isEmpty();
    }

    private Conference enter(Rules rules) {
        return runs.enter(planned(rules)).value().orElseThrow();
    }

    private ConferencePlan planned(Rules rules) {
        ConferencePlan plan = plan("talk").launch(IN_TEN_MINUTES).rules(rules).build();
        store.add(plan);
        return plan;
    }
}
