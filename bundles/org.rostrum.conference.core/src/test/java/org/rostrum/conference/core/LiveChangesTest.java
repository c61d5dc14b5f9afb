package org.rostrum.conference.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.testkit.conference.ConferenceFixture.SOME_MODE;
import static org.rostrum.testkit.conference.ConferenceFixture.conference;
import static org.rostrum.testkit.conference.SeatFixture.attendee;
import static org.rostrum.testkit.conference.SeatFixture.by;
import static org.rostrum.testkit.conference.SeatFixture.byTheHouse;
import static org.rostrum.testkit.conference.SeatFixture.owner;
import static org.rostrum.testkit.conference.SeatFixture.seatOf;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rostrum.conference.Author;
import org.rostrum.conference.Command;
import org.rostrum.conference.Conference;
import org.rostrum.conference.ConferenceId;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.conference.Event;
import org.rostrum.conference.ModeId;
import org.rostrum.conference.Participant;
import org.rostrum.conference.Place;
import org.rostrum.conference.Timer;
import org.rostrum.conference.mode.ConferenceMode;
import org.rostrum.conference.mode.Ruling;
import org.rostrum.conference.mode.View;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problem;
import org.rostrum.problem.Problems;
import org.rostrum.testkit.conference.RecordingListener;
import org.rostrum.testkit.house.Soon;

/** What changes while it runs: its name, its plan, its mode; and what happens by itself when time passes. */
class LiveChangesTest {

    private static final ModeId ALL_UP = new ModeId("all-up");
    private static final ModeId BROKEN = new ModeId("broken");
    private static final Timer TIMER = Timer.of("call", seatOf("ben"));

    private final CoreFixture core = CoreFixture.inOneThread(new FakeMode(LiveChangesTest::rule));
    private final List<CompletableFuture<Optional<Problem>>> kept = new ArrayList<>();

    @AfterEach
    void close() {
        core.close();
    }

    private static Ruling rule(Conference room, Author by, Command command) {
        if (command instanceof Command.CallToPodium call) {
            return Ruling.of(new Event.TimerStarted(Timer.of("call", call.who()), Duration.ofSeconds(30)));
        }
        if (command instanceof Command.ChangeMode) {
            return Ruling.of(new Event.HandChanged(seatOf("anna"), true));
        }
        if (command instanceof Command.TimeUp time) {
            return Ruling.of(new Event.HandChanged(time.timer().who().orElseThrow(), true));
        }
        return Ruling.defer();
    }

    private CompletableFuture<Outcome<Conference>> asked(ConferenceKey key, Command command) {
        return core.conferences.submit(key, by("anna"), command).toCompletableFuture();
    }

    private void keepSlowly() {
        core.conferences.addKeeper((room, change) -> {
            kept.add(new CompletableFuture<>());
            return kept.get(kept.size() - 1);
        });
    }

    private void keepAtOnce() {
        core.conferences.addKeeper((room, change) -> CompletableFuture.completedStage(Optional.empty()));
    }

    @Test
    void whatOutlivesTheRunIsKeptBeforeItHappens() {
        keepSlowly();
        ConferenceKey key = core.open(conference(), owner("anna"));
        CompletableFuture<Outcome<Conference>> answer = asked(key, new Command.ChangeTopic("New"));
        assertThat(answer).isNotDone();
        assertThat(core.room(key).settings().topic()).isEqualTo("A topic");
        kept.get(0).complete(Optional.empty());
        assertThat(answer.join().problem()).isEmpty();
        assertThat(core.room(key).settings().topic()).isEqualTo("New");
    }

    @Test
    void othersGoOnWhileItIsKept() {
        keepSlowly();
        ConferenceKey key = core.open(conference(), owner("anna"));
        CompletableFuture<Outcome<Conference>> answer = asked(key, new Command.ChangeTopic("New"));
        assertThat(asked(key, new Command.RaiseHand(true))).isDone();
        assertThat(answer).isNotDone();
    }

    @Test
    void whatCannotBeKeptDoesNotHappen() {
        ConferenceKey key = core.open(conference(), owner("anna"));
        Command change = new Command.ChangeTopic("New");
        assertThat(core.refusal(key, by("anna"), change)).isEqualTo("store.unavailable");
        core.conferences.addKeeper((room, kept) -> CompletableFuture.failedStage(new IllegalStateException("a bug")));
        assertThat(core.refusal(key, by("anna"), change)).isEqualTo("store.unavailable");
        core.conferences.addKeeper((room, kept) -> {
            throw new IllegalStateException("a bug");
        });
        assertThat(core.refusal(key, by("anna"), change)).isEqualTo("store.unavailable");
        core.conferences.addKeeper((room, kept) ->
                CompletableFuture.completedStage(Optional.of(Problems.CONFERENCE_ID_TAKEN.because("taken"))));
        assertThat(core.refusal(key, by("anna"), change)).isEqualTo("conference-id.taken");
        assertThat(core.room(key).settings().topic()).isEqualTo("A topic");
    }

    @Test
    void whoMayNotIsRefusedBeforeAnythingIsKept() {
        keepSlowly();
        ConferenceKey key = core.open(conference(), owner("anna"), attendee("ben"));
        assertThat(core.refusal(key, by("ben"), new Command.ChangeTopic("New"))).isEqualTo("role.required");
        assertThat(core.refusal(key, by("anna"), new Command.ChangeTopic(" "))).isEqualTo("plan.invalid");
        assertThat(kept).isEmpty();
    }

    @Test
    void conferenceIsFoundByItsNewNameAndNotByTheOldOne() {
        keepAtOnce();
        ConferenceKey key = core.open(conference("old"), owner("anna"));
        assertThat(core.give(key, by("anna"), new Command.ChangeId(new ConferenceId("new")))
                        .problem())
                .isEmpty();
        assertThat(core.conferences.find(new ConferenceId("NEW")))
                .map(Conference::key)
                .contains(key);
        assertThat(core.conferences.find(new ConferenceId("old"))).isEmpty();
        assertThat(core.room(key).participants()).containsOnlyKeys(seatOf("anna"));
    }

    @Test
    void oldNameIsFreeForAnotherConference() {
        keepAtOnce();
        ConferenceKey key = core.open(conference("old"), owner("anna"));
        core.give(key, by("anna"), new Command.ChangeId(new ConferenceId("new")));
        ConferenceKey other = core.open(conference("old"));
        assertThat(core.conferences.find(new ConferenceId("old")))
                .map(Conference::key)
                .contains(other);
        assertThat(core.conferences.find(new ConferenceId("new")))
                .map(Conference::key)
                .contains(key);
    }

    @Test
    void nameOfAnotherRunningConferenceIsRefused() {
        keepAtOnce();
        ConferenceKey key = core.open(conference("mine"), owner("anna"));
        core.open(conference("theirs"));
        assertThat(core.refusal(key, by("anna"), new Command.ChangeId(new ConferenceId("THEIRS"))))
                .isEqualTo("conference-id.taken");
        assertThat(core.conferences.find(new ConferenceId("mine")))
                .map(Conference::key)
                .contains(key);
    }

    @Test
    void anotherSpellingIsStillFound() {
        keepAtOnce();
        ConferenceKey key = core.open(conference("board"), owner("anna"));
        core.give(key, by("anna"), new Command.ChangeId(new ConferenceId("Board")));
        assertThat(core.conferences.find(new ConferenceId("bOARD")))
                .map(Conference::key)
                .contains(key);
        assertThat(core.room(key).id().value()).isEqualTo("Board");
    }

    @Test
    void newModeSettlesTheRoomInTheSameBreath() {
        core.conferences.addMode(new AllUp());
        RecordingListener listener = new RecordingListener();
        ConferenceKey key = core.open(conference(), owner("anna"), attendee("ben"));
        core.conferences.addListener(listener);
        core.give(key, by("anna"), new Command.ChangeMode(ALL_UP, Optional.empty()));
        assertThat(core.room(key).count(Place.PODIUM)).isEqualTo(2);
        assertThat(listener.events())
                .containsExactly(
                        new Event.HandChanged(seatOf("anna"), true),
                        new Event.ModeChanged(ALL_UP, 100),
                        new Event.Moved(seatOf("anna"), Place.PODIUM),
                        new Event.Moved(seatOf("ben"), Place.PODIUM));
    }

    @Test
    void modeThatIsLeftTidiesUpAndHoldsNobody() {
        core.conferences.addMode(new AllUp());
        ConferenceKey key = core.open(conference(), owner("anna"));
        core.give(key, by("anna"), new Command.ChangeMode(ALL_UP, Optional.empty()));
        Conference after = core.room(key);
        assertThat(after.find(seatOf("anna"))).map(Participant::handRaised).contains(true);
        assertThat(after.settings().mode()).isEqualTo(ALL_UP);
        core.give(key, by("anna"), new Command.ChangeMode(SOME_MODE, Optional.empty()));
        assertThat(core.room(key).settings().mode()).isEqualTo(SOME_MODE);
    }

    @Test
    void brokenModeIsLeftForAnother() {
        core.conferences.addMode(new AllUp());
        ConferenceKey key = core.open(conference(), owner("anna"));
        core.takeModeAway();
        assertThat(core.refusal(key, by("anna"), new Command.RaiseHand(true))).isEqualTo("mode.unavailable");
        assertThat(core.give(key, by("anna"), new Command.ChangeMode(ALL_UP, Optional.empty()))
                        .problem())
                .isEmpty();
        assertThat(core.give(key, by("anna"), new Command.RaiseHand(true)).problem())
                .isEmpty();
    }

    @Test
    void nobodyGoesOverToAModeThatFails() {
        core.conferences.addMode(new Broken());
        ConferenceKey key = core.open(conference(), owner("anna"));
        long seq = core.room(key).seq();
        assertThat(core.refusal(key, by("anna"), new Command.ChangeMode(BROKEN, Optional.empty())))
                .isEqualTo("mode.failed");
        assertThat(core.room(key).settings().mode()).isEqualTo(SOME_MODE);
        assertThat(core.room(key).seq()).isEqualTo(seq);
    }

    @Test
    void timerRunsDownAndTheModeIsTold() {
        ConferenceKey key = core.open(conference(), owner("anna"), attendee("ben"));
        core.give(key, by("anna"), new Command.CallToPodium(seatOf("ben")));
        assertThat(core.room(key).timers()).containsOnlyKeys(TIMER);
        core.timePasses(Duration.ofMillis(29_999));
        assertThat(core.room(key).timers()).containsOnlyKeys(TIMER);
        core.timePasses(Duration.ofMillis(1));
        assertThat(core.room(key).timers()).isEmpty();
        assertThat(core.room(key).find(seatOf("ben")))
                .map(Participant::handRaised)
                .contains(true);
    }

    /** So that the core may sleep until then. */
    @Test
    void itIsSaidWhenSomethingIsDueNext() {
        assertThat(core.conferences.tick()).as("nothing runs").isEqualTo(Instant.MAX);

        ConferenceKey key = core.open(conference(), owner("anna"), attendee("ben"));
        Instant now = core.clock.instant();
        assertThat(core.conferences.tick()).as("a clock may be set").isEqualTo(now.plusSeconds(1));

        core.give(key, by("anna"), new Command.CallToPodium(seatOf("ben")));
        core.timePasses(Duration.ofMillis(29_500));
        assertThat(core.conferences.tick()).as("the timer").isEqualTo(now.plusSeconds(30));
        core.takeModeAway();
        assertThat(core.conferences.tick())
                .as("it waits for its mode")
                .isEqualTo(core.clock.instant().plusSeconds(1));
        core.bringModeBack();
        core.timePasses(Duration.ofMillis(500));

        core.give(key, by("anna"), new Command.End());
        assertThat(core.conferences.tick()).as("to be forgotten").isEqualTo(Instant.MIN);
    }

    /** Nobody ticks: what changes rings, and what time brings is seen by a core that looks by itself. */
    @Test
    void coreThatKeepsTimeEndsWhatNobodyEnters() {
        try (CoreFixture real = CoreFixture.inManyThreads()) {
            real.conferences.keepTime();
            ConferenceKey key = real.open(conference());

            real.clock.advance(Duration.ofMinutes(5));

            Soon.is("it has ended", () -> real.conferences.find(key).isEmpty());
        }
    }

    @Test
    void timerOfSomebodyWhoLeavesIsForgotten() {
        ConferenceKey key = core.open(conference(), owner("anna"), attendee("ben"));
        core.give(key, by("anna"), new Command.CallToPodium(seatOf("ben")));
        core.give(key, by("ben"), new Command.Leave(seatOf("ben")));
        assertThat(core.room(key).timers()).isEmpty();
    }

    @Test
    void timerWaitsForAModeThatIsAway() {
        ConferenceKey key = core.open(conference(), owner("anna"), attendee("ben"));
        core.give(key, by("anna"), new Command.CallToPodium(seatOf("ben")));
        core.takeModeAway();
        core.timePasses(Duration.ofMinutes(1));
        assertThat(core.room(key).timers()).containsOnlyKeys(TIMER);
        core.bringModeBack();
        core.timePasses(Duration.ZERO);
        assertThat(core.room(key).find(seatOf("ben")))
                .map(Participant::handRaised)
                .contains(true);
    }

    @Test
    void conferenceEndsOnTimeIfItWasPlannedSoAndCanBeExtended() {
        RecordingListener listener = new RecordingListener();
        core.conferences.addListener(listener);
        ConferenceKey key = ConferenceKey.random();
        core.conferences.open(
                key,
                new ConferenceId("short"),
                conference()
                        .settings()
                        .endingAt(core.clock.instant().plusSeconds(60))
                        .endingOnTime(true));
        core.timePasses(Duration.ofSeconds(59));
        core.give(key, byTheHouse(), new Command.Extend(Duration.ofMinutes(1)));
        core.timePasses(Duration.ofSeconds(60));
        assertThat(core.conferences.find(key)).isPresent();
        core.timePasses(Duration.ofSeconds(1));
        assertThat(core.conferences.find(key)).isEmpty();
        assertThat(listener.events()).endsWith(new Event.Ended(Event.Ended.Cause.TIME_UP));
    }

    @Test
    void eachEndIsAnnouncedOnce() {
        RecordingListener listener = new RecordingListener();
        core.conferences.addListener(listener);
        ConferenceKey key = ConferenceKey.random();
        Instant end = core.clock.instant().plusSeconds(120);
        core.conferences.open(
                key,
                new ConferenceId("short"),
                conference().settings().endingAt(end).warning(Duration.ofSeconds(60), true));
        core.timePasses(Duration.ofSeconds(59));
        assertThat(listener.events()).noneMatch(Event.EndAnnounced.class::isInstance);
        core.timePasses(Duration.ofSeconds(1));
        core.timePasses(Duration.ofSeconds(1));
        core.give(key, byTheHouse(), new Command.Extend(Duration.ofMinutes(1)));
        core.timePasses(Duration.ofSeconds(59));
        assertThat(listener.events())
                .filteredOn(Event.EndAnnounced.class::isInstance)
                .containsExactly(new Event.EndAnnounced(end), new Event.EndAnnounced(end.plusSeconds(60)));
    }

    @Test
    void nobodyPutsOffAnEndThatThePlanHolds() {
        ConferenceKey key = ConferenceKey.random();
        core.conferences.open(
                key,
                new ConferenceId("strict"),
                conference()
                        .settings()
                        .endingAt(core.clock.instant().plusSeconds(600))
                        .warning(Duration.ZERO, false));
        assertThat(core.refusal(key, byTheHouse(), new Command.Extend(Duration.ofMinutes(5))))
                .isEqualTo("feature.denied");
    }

    @Test
    void plannedEndAloneEndsNothing() {
        ConferenceKey key = ConferenceKey.random();
        core.conferences.open(
                key,
                new ConferenceId("long"),
                conference().settings().endingAt(core.clock.instant().plusSeconds(60)));
        core.timePasses(Duration.ofMinutes(2));
        assertThat(core.conferences.find(key)).isPresent();
    }

    /** Everybody on the podium. */
    private static class AllUp implements ConferenceMode {
        @Override
        public ModeId id() {
            return ALL_UP;
        }

        @Override
        public Ruling rule(Conference room, Author by, Command command) {
            return command instanceof Command.ChangeMode
                    ? Ruling.refuse(Problems.ROLE_REQUIRED.because("Stay!"))
                    : Ruling.defer();
        }

        @Override
        public List<Event> settle(Conference room) {
            return room.in(Place.AUDITORIUM).stream()
                    .<Event>map(seat -> new Event.Moved(seat.id(), Place.PODIUM))
                    .toList();
        }

        @Override
        public View viewFor(Conference room, Participant viewer) {
            return View.NOTHING;
        }
    }

    private static final class Broken extends AllUp {
        @Override
        public ModeId id() {
            return BROKEN;
        }

        @Override
        public List<Event> settle(Conference room) {
            throw new IllegalStateException("a bug");
        }
    }
}
