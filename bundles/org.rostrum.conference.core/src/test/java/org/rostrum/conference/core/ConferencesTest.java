package org.rostrum.conference.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.conference.Source.CAMERA;
import static org.rostrum.testkit.conference.ConferenceFixture.conference;
import static org.rostrum.testkit.conference.SeatFixture.attendee;
import static org.rostrum.testkit.conference.SeatFixture.by;
import static org.rostrum.testkit.conference.SeatFixture.byTheHouse;
import static org.rostrum.testkit.conference.SeatFixture.owner;
import static org.rostrum.testkit.conference.SeatFixture.seatOf;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rostrum.conference.Command;
import org.rostrum.conference.Conference;
import org.rostrum.conference.ConferenceId;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.conference.Event;
import org.rostrum.conference.Event.Departed.Reason;
import org.rostrum.conference.ModeId;
import org.rostrum.conference.Participant;
import org.rostrum.conference.Source;
import org.rostrum.conference.mode.Ruling;
import org.rostrum.metrics.MetricSink;
import org.rostrum.problem.Outcome;
import org.rostrum.testkit.conference.ConferenceFixture;
import org.rostrum.testkit.conference.RecordingListener;

class ConferencesTest {

    private CoreFixture core = CoreFixture.inOneThread(FakeMode.leavingAllToTheHouse());

    @AfterEach
    void close() {
        core.close();
    }

    @Test
    void openConferenceIsFoundByKeyAndByNameInAnyCase() {
        ConferenceKey key = core.open(conference("Board"));
        assertThat(core.room(key).seq()).isEqualTo(1);
        assertThat(core.conferences.find(new ConferenceId("bOARD"))).contains(core.room(key));
    }

    @Test
    void runningConferenceIsNotOpenedAgain() {
        ConferenceFixture board = conference("board");
        core.open(board);
        assertThat(openingRefusal(board)).isEqualTo("conference.running");
        assertThat(openingRefusal(conference("BOARD"))).isEqualTo("conference-id.taken");
    }

    @Test
    void conferenceOfAnAbsentModeIsNotOpened() {
        assertThat(openingRefusal(conference().inMode(new ModeId("absent")))).isEqualTo("mode.unavailable");
    }

    @Test
    void unknownConferenceTakesNoCommand() {
        assertThat(core.refusal(ConferenceKey.random(), byTheHouse(), new Command.End()))
                .isEqualTo("conference.unknown");
    }

    @Test
    void whoHasNoSeatGivesNoCommand() {
        ConferenceKey key = core.open(conference(), owner("anna"));
        assertThat(core.refusal(key, by("nobody"), new Command.RaiseHand(true))).isEqualTo("participant.unknown");
    }

    @Test
    void endedConferenceTakesNoCommandAndIsForgottenOnceEverybodyKnows() throws InterruptedException {
        ConferenceKey key = core.open(conference(), owner("anna"));
        core.store.breakDisk();
        core.give(key, by("anna"), new Command.End());
        core.conferences.tick();
        assertThat(core.refusal(key, by("anna"), new Command.End())).isEqualTo("conference.ended");
        assertThat(core.conferences.running()).isEmpty();

        core.store.mendDisk();
        core.store.awaitKept(3);
        awaitWritten();
        core.conferences.tick();
        assertThat(core.refusal(key, by("anna"), new Command.End())).isEqualTo("conference.unknown");
    }

    @Test
    void conferenceIsOpenedAgainAsSoonAsItHasEnded() {
        RecordingListener listener = new RecordingListener();
        core.conferences.addListener(listener);
        ConferenceFixture board = conference("board");
        ConferenceKey key = core.open(board, owner("anna"));
        Conference first = core.room(key);
        core.give(key, by("anna"), new Command.End());
        core.open(board, owner("anna"));
        assertThat(core.room(key).openedAt()).isAfter(first.openedAt());
        assertThat(listener.events())
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly("Opened", "Arrived", "Ended", "Opened", "Arrived");
        assertThat(listener.resyncs()).isEmpty();
    }

    @Test
    void fullMailboxRefusesAtOnce() {
        List<Outcome<Conference>> answers = new ArrayList<>();
        use(new FakeMode((room, by, command) -> {
            for (int i = 0; command instanceof Command.End && i < Mailbox.CAPACITY + 3; i++) {
                var unused = core.conferences
                        .submit(room.key(), by, new Command.RaiseHand(true))
                        .thenAccept(answers::add);
            }
            return Ruling.defer();
        }));
        ConferenceKey key = core.open(conference(), owner("anna"));
        core.give(key, by("anna"), new Command.End());
        assertThat(answers).hasSize(Mailbox.CAPACITY + 3);
        assertThat(answers.subList(0, 3)).allMatch(answer -> answer.problem()
                .filter(why -> why.code().equals("conference.busy"))
                .isPresent());
    }

    @Test
    void modeIsAskedBeforeTheHouse() {
        use(new FakeMode((room, by, command) -> command instanceof Command.Custom
                ? Ruling.of(new Event.Remembered("stick", Optional.of("ben")))
                : Ruling.defer()));
        ConferenceKey key = core.open(conference(), owner("anna"));
        core.give(key, by("anna"), new Command.Custom("pass", Map.of()));
        assertThat(core.room(key).modeData()).containsEntry("stick", "ben");
    }

    @Test
    void modeCannotSeatMoreThanFitOrOnBehalfOfOthers() {
        use(new FakeMode((room, by, command) -> command instanceof Command.Join join
                ? Ruling.of(new Event.Arrived(Participant.arriving(join)))
                : Ruling.defer()));
        ConferenceKey key = core.open(conference().withCapacity(1), owner("anna"));
        assertThat(core.refusal(key, byTheHouse(), attendee("ben").join())).isEqualTo("conference.full");
        assertThat(core.refusal(key, by("anna"), attendee("ben").join())).isEqualTo("role.required");
    }

    @Test
    void absentModeLetsPeopleLeaveAndRefusesTheRest() {
        ConferenceKey key = core.open(conference(), owner("anna"), attendee("ben"), attendee("cleo"));
        core.takeModeAway();
        assertThat(core.refusal(key, by("ben"), new Command.RaiseHand(true))).isEqualTo("mode.unavailable");
        assertThat(core.refusal(key, byTheHouse(), attendee("dora").join())).isEqualTo("mode.unavailable");
        assertThat(core.give(key, byTheHouse(), new Command.Disrupt(seatOf("ben")))
                        .problem())
                .isEmpty();
        assertThat(core.give(key, byTheHouse(), new Command.Resume(seatOf("ben")))
                        .problem())
                .isEmpty();
        core.give(key, by("ben"), new Command.Leave(seatOf("ben")));
        core.give(key, by("anna"), new Command.Remove(seatOf("cleo"), false));
        assertThat(core.room(key).participants()).containsOnlyKeys(seatOf("anna"));
    }

    @Test
    void modeThatComesBackGoesOnAtTheNextNumber() {
        ConferenceKey key = core.open(conference(), owner("anna"));
        long before = core.room(key).seq();
        core.takeModeAway();
        core.give(key, by("anna"), new Command.RaiseHand(true));
        core.bringModeBack();
        core.give(key, by("anna"), new Command.RaiseHand(true));
        assertThat(core.room(key).seq()).isEqualTo(before + 1);
    }

    @Test
    void failingModeChangesNothing() {
        List<Ruling> rulings = new ArrayList<>();
        use(new FakeMode((room, by, command) -> {
            if (command instanceof Command.RaiseHand) {
                return rulings.isEmpty() ? null : rulings.get(0);
            }
            return Ruling.defer();
        }));
        ConferenceKey key = core.open(conference(), owner("anna"));
        Conference before = core.room(key);
        assertThat(core.refusal(key, by("anna"), new Command.RaiseHand(true))).isEqualTo("mode.failed");
        rulings.add(Ruling.of(
                new Event.HandChanged(seatOf("anna"), true),
                new Event.Opened(key, before.id(), before.settings(), before.openedAt())));
        assertThat(core.refusal(key, by("anna"), new Command.RaiseHand(true))).isEqualTo("mode.failed");
        rulings.set(
                0, Ruling.of(new Event.Ended(Event.Ended.Cause.ENDED), new Event.HandChanged(seatOf("anna"), true)));
        assertThat(core.refusal(key, by("anna"), new Command.RaiseHand(true))).isEqualTo("mode.failed");
        assertThat(core.room(key)).isSameAs(before);
    }

    @Test
    void nobodyIsHeldByAFailingMode() {
        use(new FakeMode((room, by, command) -> {
            if (command instanceof Command.Join) {
                return Ruling.defer();
            }
            throw new IllegalStateException("a bug");
        }));
        ConferenceKey key = core.open(conference(), owner("anna"), attendee("ben"));
        assertThat(core.give(key, by("ben"), new Command.Leave(seatOf("ben"))).problem())
                .isEmpty();
        assertThat(core.refusal(key, by("anna"), new Command.RaiseHand(true))).isEqualTo("mode.failed");
        assertThat(core.give(key, by("anna"), new Command.End()).problem()).isEmpty();
    }

    @Test
    void lostSeatIsKeptForAMinuteAndThenGivenUp() {
        RecordingListener listener = new RecordingListener();
        ConferenceKey key = core.open(conference(), owner("anna"), attendee("ben"));
        core.conferences.addListener(listener);
        core.give(key, byTheHouse(), new Command.Disrupt(seatOf("ben")));
        core.timePasses(Duration.ofSeconds(59));
        assertThat(core.room(key).find(seatOf("ben"))).isPresent();
        core.timePasses(Duration.ofSeconds(1));
        assertThat(listener.events()).endsWith(new Event.Departed(seatOf("ben"), Reason.LOST));
    }

    @Test
    void seatThatCameBackStays() {
        ConferenceKey key = core.open(conference(), owner("anna"), attendee("ben"));
        core.give(key, byTheHouse(), new Command.Disrupt(seatOf("ben")));
        core.timePasses(Duration.ofSeconds(59));
        core.give(key, byTheHouse(), new Command.Resume(seatOf("ben")));
        core.timePasses(Duration.ofSeconds(59));
        assertThat(core.room(key).find(seatOf("ben"))).isPresent();
    }

    @Test
    void lostSeatIsGivenUpEvenWithoutTheMode() {
        ConferenceKey key = core.open(conference(), owner("anna"), attendee("ben"));
        core.give(key, byTheHouse(), new Command.Disrupt(seatOf("ben")));
        core.takeModeAway();
        core.timePasses(Duration.ofSeconds(60));
        assertThat(core.room(key).find(seatOf("ben"))).isEmpty();
    }

    @Test
    void conferenceWithoutSeatsIsClosedAfterFiveMinutes() {
        RecordingListener listener = new RecordingListener();
        core.conferences.addListener(listener);
        ConferenceKey key = core.open(conference(), owner("anna"));
        core.timePasses(Duration.ofSeconds(1000));
        core.give(key, by("anna"), new Command.Leave(seatOf("anna")));
        core.timePasses(Duration.ofSeconds(299));
        assertThat(core.conferences.find(key)).isPresent();
        core.timePasses(Duration.ofSeconds(1));
        assertThat(core.conferences.find(key)).isEmpty();
        assertThat(listener.events()).endsWith(new Event.Ended(Event.Ended.Cause.EMPTY));
    }

    @Test
    void commandsAreCountedByWhatTheyCameTo() {
        ConferenceKey key = core.open(conference(), owner("anna"), attendee("ben"));
        core.give(key, by("ben"), new Command.End());
        core.give(key, by("ben"), new Command.SwitchSource(seatOf("ben"), CAMERA, Source.State.ON));
        List<String> values = new ArrayList<>();
        core.conferences.report(new MetricSink() {
            @Override
            public void counter(String name, String help, double value, String... labels) {
                values.add(name + List.of(labels) + " " + (long) value);
            }

            @Override
            public void gauge(String name, String help, double value, String... labels) {
                values.add(name + " " + (long) value);
            }
        });
        assertThat(values)
                .contains(
                        "rostrum_conferences 1",
                        "rostrum_participants 2",
                        "rostrum_mailbox_depth 0",
                        "rostrum_followers_lagging_total[] 0",
                        "rostrum_commands_total[result, done] 3",
                        "rostrum_commands_total[result, forbidden] 1");
    }

    @Test
    void serverIsNotReadyWithoutAMode() {
        ModeReadiness readiness = new ModeReadiness(core.conferences);
        assertThat(readiness.check().ready()).isTrue();
        core.takeModeAway();
        assertThat(readiness.check().ready()).isFalse();
    }

    @Test
    void stoppedCoreAnswersStill() {
        ConferenceKey key = core.open(conference(), owner("anna"));
        core.close();
        assertThat(core.refusal(key, by("anna"), new Command.End())).isEqualTo("conference.unknown");
    }

    private void use(FakeMode mode) {
        core.close();
        core = CoreFixture.inOneThread(mode);
    }

    private void awaitWritten() {
        while (core.conferences.journal().size() > 0) {
            Thread.onSpinWait();
        }
    }

    private String openingRefusal(ConferenceFixture wanted) {
        return core.conferences
                .open(wanted.key(), wanted.id(), wanted.settings())
                .problem()
                .orElseThrow()
                .code();
    }
}
