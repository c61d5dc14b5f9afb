package org.rostrum.conference.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.testkit.conference.ConferenceFixture.conference;
import static org.rostrum.testkit.conference.SeatFixture.attendee;
import static org.rostrum.testkit.conference.SeatFixture.moderator;
import static org.rostrum.testkit.conference.SeatFixture.owner;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.rostrum.conference.Author;
import org.rostrum.conference.Command;
import org.rostrum.conference.Conference;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.conference.Envelope;
import org.rostrum.conference.Event;
import org.rostrum.conference.ParticipantId;
import org.rostrum.conference.Place;
import org.rostrum.conference.Source;
import org.rostrum.conference.mode.Ruling;
import org.rostrum.testkit.conference.RecordingListener;
import org.rostrum.testkit.conference.SeatFixture;

/** Random commands by random people: what the journal keeps must lead to the same state. */
@Timeout(120)
class ReplayTest {

    private static final int SEQUENCES = 500;
    private static final int COMMANDS = 40;
    private static final List<String> NAMES = List.of("anna", "ben", "cleo", "dora", "emil");

    @Test
    void replayedEventsLeadToTheSameState() {
        try (CoreFixture core = CoreFixture.inOneThread(new FakeMode(ReplayTest::rule))) {
            for (int seed = 0; seed < SEQUENCES; seed++) {
                Random dice = new Random(seed);
                RecordingListener listener = new RecordingListener();
                core.conferences.addListener(listener);
                ConferenceKey key = core.open(conference("c" + seed).withCapacity(4));
                Conference last = core.room(key);
                for (int i = 0; i < COMMANDS; i++) {
                    core.give(key, author(dice), command(dice));
                    core.clock.advance(Duration.ofSeconds(dice.nextInt(20)));
                    core.conferences.tick();
                    last = core.conferences.find(key).orElse(last);
                }
                List<Envelope> told = listener.heard().stream()
                        .filter(envelope -> envelope.conference().equals(key))
                        .toList();
                check(seed, told, last);
                core.conferences.removeListener(listener);
            }
        }
    }

    private static void check(int seed, List<Envelope> told, Conference last) {
        Conference replayed = Conference.open((Event.Opened) told.get(0).event());
        for (Envelope envelope : told.subList(1, told.size())) {
            replayed = replayed.after(envelope.event(), envelope.at());
            assertThat(replayed).as("seed %d, event %d", seed, envelope.seq()).isEqualTo(envelope.after());
            assertThat(replayed.participants().size()).isLessThanOrEqualTo(4);
        }
        if (replayed.phase() != Conference.Phase.ENDED) {
            assertThat(replayed).as("seed %d", seed).isEqualTo(last);
        }
    }

    /** Moves people about and remembers it, so that one command leads to several events. */
    private static Ruling rule(Conference room, Author by, Command command) {
        if (command instanceof Command.Custom custom && by instanceof Author.Seat seat) {
            return Ruling.of(
                    new Event.Moved(seat.id(), Place.PODIUM),
                    new Event.Remembered("last", Optional.of(custom.name())),
                    new Event.HandChanged(seat.id(), false));
        }
        return Ruling.defer();
    }

    private static Author author(Random dice) {
        return dice.nextInt(3) == 0 ? new Author.House() : new Author.Seat(somebody(dice));
    }

    private static Command command(Random dice) {
        ParticipantId who = somebody(dice);
        return switch (dice.nextInt(12)) {
            case 0, 1, 2, 3 -> seat(dice, who.value()).join();
            case 4 -> new Command.Disrupt(who);
            case 5 -> new Command.Resume(who);
            case 6 -> new Command.Leave(who);
            case 7 -> new Command.Remove(who, dice.nextBoolean());
            case 8, 9 -> new Command.SwitchSource(who, pick(dice, Source.values()), pick(dice, Source.State.values()));
            case 10 -> new Command.RaiseHand(dice.nextBoolean());
            default -> dice.nextInt(8) == 0 ? new Command.End() : new Command.Custom("m" + dice.nextInt(3), Map.of());
        };
    }

    private static SeatFixture seat(Random dice, String name) {
        SeatFixture seat =
                switch (dice.nextInt(4)) {
                    case 0 -> owner(name);
                    case 1 -> moderator(name);
                    default -> attendee(name);
                };
        return seat.at(pick(dice, Place.values()));
    }

    private static ParticipantId somebody(Random dice) {
        return SeatFixture.seatOf(NAMES.get(dice.nextInt(NAMES.size())));
    }

    private static <T> T pick(Random dice, T[] values) {
        return values[dice.nextInt(values.length)];
    }
}
