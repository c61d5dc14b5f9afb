package org.rostrum.conference.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rostrum.conference.Author;
import org.rostrum.conference.Command;
import org.rostrum.conference.Conference;
import org.rostrum.conference.Envelope;
import org.rostrum.conference.Event;
import org.rostrum.conference.Feature;
import org.rostrum.conference.ModeId;
import org.rostrum.conference.Participant;
import org.rostrum.conference.Place;
import org.rostrum.conference.Source;
import org.rostrum.problem.Problem;

/**
 * Thousands of random evenings in every mode, with every other mode tried in between: whatever people order, the promises
 * of the house hold after each command, and the journal leads to the same state.
 */
@Timeout(600)
class EveryModeTest {

    private static final int SEQUENCES = 2000;
    private static final int COMMANDS = 40;
    private static final ModeId LECTURE = new ModeId("lecture");

    static Stream<ModeId> modes() {
        return EveryMode.asShipped().stream().map(mode -> mode.id());
    }

    @ParameterizedTest
    @MethodSource("modes")
    void randomEveningsKeepEveryPromise(ModeId mode) {
        try (Evening evening = new Evening(EveryMode.asShipped())) {
            for (int seed = 0; seed < SEQUENCES; seed++) {
                Chance chance = new Chance(new Random(seed), EveryMode.asShipped());
                evening.open(mode, "c" + seed);
                for (int i = 0; i < COMMANDS && evening.isRunning(); i++) {
                    evening.timePasses(chance.time());
                    check(evening, seed, chance.author(), chance.command());
                }
                replay(evening, seed);
            }
        }
    }

    private static void check(Evening evening, int seed, Author by, Command command) {
        List<Envelope> events = evening.give(by, command);
        evening.refusal().map(Problem::code).ifPresent(code -> assertThat(code)
                .as("seed %d: %s by %s", seed, command, by)
                .isNotIn("mode.failed", "server.failed"));
        for (Envelope envelope : events) {
            rolesAndPlacesAreIndependent(evening.before(envelope), envelope);
            whoWaitsIsLetInByModeratorsAlone(evening.before(envelope), envelope, command);
        }
        Conference room = evening.room();
        String what = "seed " + seed + " in " + room.settings().mode() + ": " + command + " by " + by;
        assertThat(room.count(Place.PODIUM))
                .as(what)
                .isLessThanOrEqualTo(room.settings().speakers());
        assertThat(room.timers().keySet()).as(what).allMatch(timer -> timer.who()
                .map(room.participants()::containsKey)
                .orElse(true));
        assertThat(room.participants().values()).as(what).noneMatch(seat -> offersWhatIsDenied(room, seat));
        assertThat(room.controls().of()).as(what).allSatisfy((who, control) -> assertThat(
                        room.mayControl(who, control.of()))
                .isTrue());
        if (room.settings().mode().equals(LECTURE)) {
            thereIsOneLecturer(room, what);
        }
    }

    private static void rolesAndPlacesAreIndependent(Conference before, Envelope envelope) {
        for (Participant seat : envelope.after().participants().values()) {
            Optional<Participant> was = before.find(seat.id());
            if (envelope.event() instanceof Event.Moved) {
                assertThat(was.map(Participant::role)).contains(seat.role());
            }
            if (envelope.event() instanceof Event.RoleChanged) {
                assertThat(was.map(Participant::place)).contains(seat.place());
            }
        }
    }

    private static void whoWaitsIsLetInByModeratorsAlone(Conference before, Envelope envelope, Command command) {
        for (Participant waiting : before.in(Place.WAITING_ROOM)) {
            Optional<Participant> now = envelope.after().find(waiting.id());
            if (now.filter(seat -> !seat.waits()).isPresent()) {
                assertThat(command)
                        .isInstanceOfAny(Command.Admit.class, Command.AdmitAll.class, Command.SwitchWaitingRoom.class);
            }
        }
    }

    private static boolean offersWhatIsDenied(Conference room, Participant seat) {
        return Stream.of(Source.values())
                .anyMatch(source -> seat.offers(source) && !room.allows(seat, Feature.of(source)));
    }

    private static void thereIsOneLecturer(Conference room, String what) {
        boolean moderated = room.inside().stream().anyMatch(seat -> seat.role().moderates());
        assertThat(room.count(Place.PODIUM)).as(what).isLessThanOrEqualTo(1);
        if (moderated) {
            assertThat(room.count(Place.PODIUM)).as(what).isEqualTo(1);
        }
    }

    private static void replay(Evening evening, int seed) {
        List<Envelope> told = new ArrayList<>(evening.told());
        Conference replayed = Conference.open((Event.Opened) told.remove(0).event());
        for (Envelope envelope : told) {
            replayed = replayed.after(envelope.event(), envelope.at());
            assertThat(replayed).as("seed %d, event %d", seed, envelope.seq()).isEqualTo(envelope.after());
        }
        assertThat(replayed).as("seed %d", seed).isEqualTo(evening.room());
    }
}
