package org.rostrum.schedule.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.testkit.conference.SeatFixture.attendee;
import static org.rostrum.testkit.store.PlanFixture.plan;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rostrum.conference.Category;
import org.rostrum.conference.Command;
import org.rostrum.conference.Conference;
import org.rostrum.conference.ConferenceId;
import org.rostrum.conference.Event;
import org.rostrum.conference.Feature;
import org.rostrum.conference.ModeId;
import org.rostrum.conference.Participant;
import org.rostrum.conference.Pin;
import org.rostrum.conference.Rules;
import org.rostrum.conference.Source;
import org.rostrum.identity.UserId;
import org.rostrum.schedule.ConferencePlan;
import org.rostrum.schedule.Launch;
import org.rostrum.schedule.Recurrence;
import org.rostrum.testkit.conference.FakeClock;
import org.rostrum.testkit.store.PlanFixture;

class AlignmentTest {

    private static final UserId BEN = new UserId("ben");
    private static final Duration HOUR = Duration.ofHours(1);

    private final ConferencePlan plan = plan("board").launch(once(HOUR)).build();

    @Test
    void nothingIsSaidWhenNothingHasChanged() {
        assertThat(commands(it -> it)).isEmpty();
    }

    @Test
    void whatHasACommandIsChangedByIt() {
        assertCommand(it -> it.topic("New"), new Command.ChangeTopic("New"));
        assertCommand(it -> it.description("New"), new Command.ChangeDescription("New"));
        assertCommand(it -> it.pin("0042"), new Command.ChangePin(Optional.of(new Pin("0042"))));
        assertCommand(it -> it.speakers(7), new Command.ChangeMode(new ModeId("all-on-screen"), Optional.of(7)));
        assertCommand(it -> it.invited(BEN), new Command.Invite(List.of(BEN)));
        assertCommand(
                it -> it.rules(Rules.OPEN.offOnEntry(Set.of(Source.CAMERA))),
                new Command.MuteOnEntry(Set.of(Source.CAMERA)));
        assertCommand(
                it -> it.rules(Rules.OPEN.denying(Set.of(Feature.HANDS))), new Command.Allow(Feature.HANDS, false));
        assertCommand(
                it -> it.rules(Rules.OPEN.denyingGuests(Set.of(Feature.HANDS))),
                new Command.AllowGuests(Feature.HANDS, false));
        assertCommand(
                it -> it.rules(Rules.OPEN.waiting(Set.of(Category.GUEST))),
                new Command.SwitchWaitingRoom(Set.of(Category.GUEST), Optional.empty()));
        ConferencePlan renamed = plan.with(new ConferenceId("council"));
        assertThat(Alignment.commands(run(plan), plan, renamed))
                .containsExactly(new Command.ChangeId(new ConferenceId("council")));
    }

    @Test
    void whoWaitsIsLetInWhenTheWaitingRoomIsTakenAway() {
        ConferencePlan waiting = plan("board")
                .key(plan.key())
                .launch(plan.launch())
                .rules(Rules.OPEN.waiting(Set.of(Category.GUEST)))
                .build();
        assertThat(Alignment.commands(run(waiting), waiting, plan))
                .containsExactly(
                        new Command.SwitchWaitingRoom(Set.of(), Optional.of(Command.SwitchWaitingRoom.Inside.ADMIT)));
    }

    @Test
    void manyAreInvitedInTurns() {
        UserId[] many =
                IntStream.range(0, 450).mapToObj(i -> new UserId("u" + i)).toArray(UserId[]::new);
        assertThat(commands(it -> it.invited(many))).hasSize(3).allSatisfy(command -> assertThat(
                        ((Command.Invite) command).users())
                .hasSizeLessThanOrEqualTo(200));
    }

    @Test
    void aModeratorWhoSitsThereIsAppointed() {
        Participant ben = Participant.arriving(attendee("ben").join());
        Conference run = run(plan).after(new Event.Arrived(ben));
        ConferencePlan next = plan.with(plan.settings().moderatedBy(List.of(BEN, new UserId("absent"))));
        assertThat(Alignment.commands(run, plan, next)).containsExactly(new Command.Appoint(ben.id(), true));
        assertThat(Alignment.commands(run, next, plan)).containsExactly(new Command.Appoint(ben.id(), false));
    }

    @Test
    void aLaterEndPutsOffThatOfTheRunAndAnEarlierOneWaits() {
        assertCommand(it -> it.launch(once(HOUR.plusMinutes(5))), new Command.Extend(Duration.ofMinutes(5)));
        assertThat(commands(it -> it.launch(once(HOUR.minusMinutes(5))))).isEmpty();
        ConferencePlan daily = plan.with(daily(HOUR));
        assertThat(Alignment.commands(run(daily), daily, daily.with(daily(HOUR.plusMinutes(5)))))
                .containsExactly(new Command.Extend(Duration.ofMinutes(5)));
    }

    @Test
    void thePlanSaysWhatWaits() {
        Conference run = run(plan);
        assertThat(plan.waits(run)).isEmpty();
        ConferencePlan next = plan("board")
                .key(plan.key())
                .launch(once(HOUR.minusMinutes(5)))
                .topic("New")
                .moderators(BEN)
                .strictlyEnding(Duration.ofMinutes(5))
                .build();
        assertThat(next.waits(run)).containsExactly("extendable", "launch", "moderators", "topic", "warning");
    }

    private void assertCommand(UnaryOperator<PlanFixture> change, Command expected) {
        assertThat(commands(change)).containsExactly(expected);
    }

    private List<Command> commands(UnaryOperator<PlanFixture> change) {
        PlanFixture next = plan("board").key(plan.key()).launch(plan.launch()).version(2);
        return Alignment.commands(run(plan), plan, change.apply(next).build());
    }

    private static Conference run(ConferencePlan plan) {
        return Conference.open(new Event.Opened(
                plan.key(), plan.id(), plan.settingsOfRun(Optional.of(FakeClock.START.plus(HOUR))), FakeClock.START));
    }

    private static Launch once(Duration duration) {
        return new Launch.Scheduled(FakeClock.START, duration, ZoneOffset.UTC);
    }

    private static Launch daily(Duration duration) {
        return new Launch.Scheduled(
                FakeClock.START, duration, ZoneOffset.UTC, Optional.of(Recurrence.of("FREQ=DAILY")));
    }
}
