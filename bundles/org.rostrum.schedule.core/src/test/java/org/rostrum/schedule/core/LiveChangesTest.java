package org.rostrum.schedule.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rostrum.testkit.store.PlanFixture.plan;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostrum.conference.Command;
import org.rostrum.conference.Conference;
import org.rostrum.conference.ConferenceId;
import org.rostrum.conference.Event;
import org.rostrum.conference.Pin;
import org.rostrum.problem.Problem;
import org.rostrum.schedule.ConferencePlan;
import org.rostrum.testkit.conference.FakeClock;

class LiveChangesTest {

    private static final ConferenceId OLD = new ConferenceId("board");
    private static final ConferenceId NEW = new ConferenceId("council");

    private final FakeClock clock = new FakeClock();
    private final RivalStore store = new RivalStore();
    private final PublicAccess access = new PublicAccess();
    private final LiveChanges changes = new LiveChanges(store, access, Runnable::run, clock);
    private final ConferencePlan plan = plan("board").build();
    private final Conference room = Conference.open(
            new Event.Opened(plan.key(), plan.id(), plan.settingsOfRun(Optional.empty()), FakeClock.START));

    @BeforeEach
    void planIt() {
        store.add(plan);
    }

    @Test
    void topicIsKept() {
        assertThat(keep(new Command.ChangeTopic("Another"))).isEmpty();
        assertThat(kept()).isEqualTo(plan.with(plan.settings().withTopic("Another")));
    }

    @Test
    void descriptionIsKept() {
        assertThat(keep(new Command.ChangeDescription("Two\nlines"))).isEmpty();
        assertThat(kept()).isEqualTo(plan.with(plan.settings().withDescription("Two\nlines")));
    }

    @Test
    void pinIsKeptAndTakenAway() {
        assertThat(keep(new Command.ChangePin(Optional.of(new Pin("0042"))))).isEmpty();
        assertThat(kept().pin()).contains(new Pin("0042"));
        assertThat(keep(new Command.ChangePin(Optional.empty()))).isEmpty();
        assertThat(kept().pin()).isEmpty();
    }

    @Test
    void idIsKeptAndTheOldOneIsSpent() {
        assertThat(keep(new Command.ChangeId(NEW))).isEmpty();
        assertThat(kept()).isEqualTo(plan.with(NEW));
        assertThat(store.find(OLD)).isEmpty();
        assertThat(store.isSpent(OLD, clock.instant())).isTrue();
        assertThat(store.isSpent(OLD, clock.instant().plus(Duration.ofNanos(1))))
                .isFalse();
        assertThat(store.isSpent(NEW, clock.instant())).isFalse();
    }

    @Test
    void anotherSpellingSpendsNothing() {
        assertThat(keep(new Command.ChangeId(new ConferenceId("BOARD")))).isEmpty();
        assertThat(kept().id().value()).isEqualTo("BOARD");
        assertThat(store.isSpent(OLD, clock.instant())).isFalse();
    }

    @Test
    void everyCommandThatIsKeptIsUnderstood() {
        assertThat(Command.class.getPermittedSubclasses())
                .filteredOn(Command.Kept.class::isAssignableFrom)
                .containsExactlyInAnyOrder(
                        Command.ChangeTopic.class,
                        Command.ChangeDescription.class,
                        Command.ChangePin.class,
                        Command.ChangeId.class);
    }

    @Test
    void takenIdIsRefused() {
        store.add(plan("council").build());
        assertThat(code(keep(new Command.ChangeId(NEW)))).isEqualTo("conference-id.taken");
        assertThat(kept()).isEqualTo(plan);
    }

    @Test
    void whatSomebodyElseChangesAtTheSameMomentIsNotLost() {
        store.withRivals(2);
        assertThat(keep(new Command.ChangeTopic("Another"))).isEmpty();
        assertThat(kept().topic()).isEqualTo("Another");
        assertThat(kept().description()).isEqualTo("by a rival");
    }

    @Test
    void givesUpWhenSomebodyElseIsAlwaysFaster() {
        store.withRivals(1000);
        assertThat(code(keep(new Command.ChangeTopic("Another")))).isEqualTo("plan.changed");
        assertThat(kept().topic()).isEqualTo(plan.topic());
    }

    @Test
    void planThatIsGoneIsNotChanged() {
        store.remove(plan.key(), 1);
        assertThat(code(keep(new Command.ChangeTopic("Another")))).isEqualTo("conference.unknown");
    }

    @Test
    void idThatCannotBeSpentStays() {
        store.forgetful();
        assertThatThrownBy(() -> keep(new Command.ChangeId(NEW))).hasMessageContaining("the database is away");
        assertThat(kept()).isEqualTo(plan);
    }

    @Test
    void commandThatIsNotKeptIsABug() {
        assertThatThrownBy(() -> keep(new Command.End()))
                .hasMessageContaining("End (expected: a command that is kept)");
        assertThat(kept()).isEqualTo(plan);
    }

    @Test
    void whatStandsInThePlanAlreadyIsNotWrittenAgain() {
        assertThat(changes.keep(room, new Command.ChangeTopic(plan.topic()))
                        .toCompletableFuture()
                        .join())
                .isEmpty();
        assertThat(store.find(plan.key())).contains(plan);
    }

    @Test
    void newPinIsToldByNeitherCommandNorPlan() {
        Command change = new Command.ChangePin(Optional.of(new Pin("86420975")));
        keep(change);
        assertThat(change.toString()).doesNotContain("86420975");
        assertThat(kept().toString()).doesNotContain("86420975");
    }

    private ConferencePlan kept() {
        return store.find(plan.key()).orElseThrow();
    }

    private Optional<Problem> keep(Command change) {
        return changes.keep(room, change).toCompletableFuture().join();
    }

    private static String code(Optional<Problem> problem) {
        return problem.orElseThrow().code();
    }
}
