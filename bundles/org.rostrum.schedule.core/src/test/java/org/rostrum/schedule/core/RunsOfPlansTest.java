package org.rostrum.schedule.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.schedule.core.PlanOffice.BEN;
import static org.rostrum.schedule.core.PlanOffice.IN_AN_HOUR;
import static org.rostrum.schedule.core.PlanOffice.MIA;
import static org.rostrum.schedule.core.PlanOffice.code;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.rostrum.conference.Author;
import org.rostrum.conference.Command;
import org.rostrum.conference.Conference;
import org.rostrum.conference.Event;
import org.rostrum.identity.User;
import org.rostrum.problem.Outcome;
import org.rostrum.schedule.ConferencePlan;
import org.rostrum.schedule.Launch;
import org.rostrum.testkit.conference.FakeClock;

/** When what is planned can be entered, started and stopped. */
class RunsOfPlansTest {

    private final PlanOffice office = new PlanOffice();

    @Test
    void virtualRoomOpensWheneverSomebodyEnters() {
        ConferencePlan plan = office.planned("room", new Launch.VirtualRoom());
        Conference run = office.plans.enter(plan.id()).value().orElseThrow();
        assertThat(office.plans.enter(plan.id()).value()).contains(run);
        end(run);
        assertThat(office.plans.enter(plan.id()).value()).isPresent();
    }

    @Test
    void scheduledConferenceOpensInItsTimeAlone() {
        ConferencePlan plan = office.planned("talk", IN_AN_HOUR);
        assertThat(code(office.plans.enter(plan.id()))).isEqualTo("conference.not-started");
        office.clock.advance(Duration.ofHours(1));
        Conference run = office.plans.enter(plan.id()).value().orElseThrow();
        office.clock.advance(Duration.ofHours(1));
        assertThat(office.plans.enter(plan.id()).value()).as("it still runs").contains(run);
        office.conferences.happen(run.key(), new Event.Ended(Event.Ended.Cause.EMPTY));
        assertThat(code(office.plans.enter(plan.id()))).isEqualTo("conference.ended");
    }

    @Test
    void scheduledConferenceThatEmptiedIsEnteredAgainInItsTime() {
        ConferencePlan plan = office.planned("talk", IN_AN_HOUR);
        office.clock.advance(Duration.ofHours(1));
        Conference run = office.plans.enter(plan.id()).value().orElseThrow();
        office.conferences.happen(run.key(), new Event.Ended(Event.Ended.Cause.EMPTY));
        assertThat(office.plans.enter(plan.id()).value()).isPresent();
    }

    @Test
    void whatWasEndedStaysEndedUntilItIsStartedByHand() {
        ConferencePlan plan = office.planned("now", new Launch.AdHoc());
        end(office.plans.enter(plan.id()).value().orElseThrow());
        assertThat(office.store.find(plan.key()).orElseThrow().ended()).contains(office.clock.instant());
        assertThat(code(office.plans.enter(plan.id()))).isEqualTo("conference.ended");
        assertThat(office.plans.start(plan.id(), MIA).value()).isPresent();
        assertThat(office.store.find(plan.key()).orElseThrow().ended()).isEmpty();
    }

    @Test
    void moderatorsStartAtAnyTimeAndStop() {
        ConferencePlan plan = office.planned("talk", IN_AN_HOUR);
        assertThat(code(office.plans.start(plan.id(), BEN))).isEqualTo("conference.unknown");
        assertThat(code(stop(plan, MIA))).isEqualTo("conference.not-started");
        assertThat(office.plans.start(plan.id(), MIA).value()).isPresent();
        assertThat(code(office.plans.start(plan.id(), MIA))).isEqualTo("conference.running");
        assertThat(stop(plan, MIA).value()).isPresent();
        assertThat(code(office.plans.enter(plan.id()))).isEqualTo("conference.ended");
    }

    @Test
    void scheduledConferenceEndsWhenItIsPlannedTo() {
        ConferencePlan plan = office.planned("talk", IN_AN_HOUR);
        office.clock.advance(Duration.ofHours(1));
        assertThat(office.plans
                        .enter(plan.id())
                        .value()
                        .orElseThrow()
                        .settings()
                        .endsAt())
                .contains(FakeClock.START.plus(Duration.ofMinutes(90)));
    }

    @Test
    void whatIsStartedByHandAfterItsEndIsNotOverAtOnce() {
        ConferencePlan plan = office.planned("talk", IN_AN_HOUR);
        office.clock.advance(Duration.ofHours(2));
        assertThat(office.plans
                        .start(plan.id(), MIA)
                        .value()
                        .orElseThrow()
                        .settings()
                        .endsAt())
                .isEmpty();
    }

    private void end(Conference run) {
        assertThat(office.conferences
                        .submit(run.key(), new Author.House(), new Command.End())
                        .toCompletableFuture()
                        .join()
                        .value())
                .isPresent();
    }

    private Outcome<Conference> stop(ConferencePlan plan, User by) {
        return office.plans.stop(plan.id(), by).toCompletableFuture().join();
    }
}
