package org.rostrum.mode.moderated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.testkit.conference.ConferenceFixture.conference;
import static org.rostrum.testkit.conference.SeatFixture.attendee;
import static org.rostrum.testkit.conference.SeatFixture.by;
import static org.rostrum.testkit.conference.SeatFixture.byTheHouse;
import static org.rostrum.testkit.conference.SeatFixture.moderator;
import static org.rostrum.testkit.conference.SeatFixture.seatOf;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rostrum.conference.Author;
import org.rostrum.conference.Command;
import org.rostrum.conference.Conference;
import org.rostrum.conference.Event;
import org.rostrum.conference.Event.Departed.Reason;
import org.rostrum.conference.Feature;
import org.rostrum.conference.Participant;
import org.rostrum.conference.ParticipantId;
import org.rostrum.conference.Place;
import org.rostrum.conference.PodiumRequest;
import org.rostrum.conference.Role;
import org.rostrum.conference.Rules;
import org.rostrum.conference.Source;
import org.rostrum.conference.Timer;
import org.rostrum.conference.mode.ConferenceMode;
import org.rostrum.conference.mode.Ruling;
import org.rostrum.conference.mode.Terms;

/** Whatever people do and whatever happens to them, in whatever order: what must always hold, holds. */
class InvariantsTest {

    private static final int SEQUENCES = 500;
    private static final int STEPS = 60;
    private static final List<String> NAMES = List.of("anna", "ben", "cleo", "dora", "emil", "finn", "gus");

    private static final List<Source.State> STATES = List.of(Source.State.values());

    private final ConferenceMode mode = new ModeratedMode(Terms.ANY);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void holdAfterEveryStep(int speakers) {
        for (int seed = 0; seed < SEQUENCES; seed++) {
            Random dice = new Random(seed);
            Conference room =
                    conference().inMode(mode.id()).withSpeakers(speakers).build();
            for (int step = 0; step < STEPS; step++) {
                ParticipantId who = seatOf(NAMES.get(dice.nextInt(NAMES.size())));
                Conference before = room;
                room = dice.nextBoolean() ? afterOrder(room, dice, who) : afterEvent(room, dice, who);
                check(before, room, who, "seed " + seed + ", step " + step);
            }
        }
    }

    private void check(Conference before, Conference room, ParticipantId about, String when) {
        assertThat(room.count(Place.PODIUM))
                .as("on the podium, %s", when)
                .isLessThanOrEqualTo(room.settings().speakers());
        assertThat(before.in(Place.WAITING_ROOM))
                .as("who waits is not touched, %s", when)
                .filteredOn(seat -> !seat.id().equals(about))
                .allSatisfy(seat -> assertThat(isUntouched(room, seat)).isTrue());
        assertThat(Remark.allIn(room))
                .as("remarks, %s", when)
                .hasSizeLessThanOrEqualTo(Remarks.MOST)
                .allSatisfy(remark -> assertThat(room.find(remark.who()).orElseThrow())
                        .matches(seat -> seat.place() == Place.AUDITORIUM && seat.offers(Source.MICROPHONE)))
                .hasSameSizeAs(room.modeData().keySet());
        assertThat(room.timers().keySet()).as("timers, %s", when).isEqualTo(expectedTimers(room));
        assertThat(mode.settle(room)).as("what is settled is settled, %s", when).isEmpty();
    }

    private static boolean isUntouched(Conference room, Participant seat) {
        return room.find(seat.id()).filter(seat::equals).isPresent();
    }

    /** One for everybody who is called, one for every tail of a remark. */
    private static Set<Timer> expectedTimers(Conference room) {
        Set<Timer> timers = new HashSet<>();
        room.participants().values().stream()
                .filter(seat -> seat.is(PodiumRequest.Kind.CALLED))
                .forEach(seat -> timers.add(Timer.of("call", seat.id())));
        Remark.allIn(room).stream().filter(remark -> !remark.held()).forEach(remark -> timers.add(remark.timer()));
        return timers;
    }

    private Conference afterOrder(Conference room, Random dice, ParticipantId who) {
        Author author = dice.nextInt(3) == 0 ? by(NAMES.get(dice.nextInt(NAMES.size()))) : new Author.Seat(who);
        return switch (dice.nextInt(8)) {
            case 0 -> afterJoin(room, dice, who);
            case 1 -> ruled(room, new Author.Seat(who), new Command.AskForPodium());
            case 2 -> ruled(room, author, new Command.CallToPodium(who));
            case 3 -> ruled(room, new Author.Seat(who), new Command.AcceptCall());
            case 4 -> ruled(room, author, new Command.StepDown(who));
            case 5 -> ruled(room, new Author.Seat(who), new Command.StartRemark());
            case 6 -> ruled(room, new Author.Seat(who), new Command.StopRemark());
            default -> afterTimer(room, dice);
        };
    }

    private Conference afterJoin(Conference room, Random dice, ParticipantId who) {
        if (room.find(who).isPresent()) {
            return room;
        }
        boolean moderates = dice.nextInt(3) == 0;
        var seat = moderates ? moderator(who.value()) : attendee(who.value());
        if (dice.nextBoolean()) {
            seat.offering(Source.MICROPHONE);
        }
        return ruled(room, byTheHouse(), (!moderates && dice.nextInt(4) == 0 ? seat.inTheWaitingRoom() : seat).join());
    }

    private Conference afterTimer(Conference room, Random dice) {
        if (room.timers().isEmpty()) {
            return room;
        }
        List<Timer> timers = room.timers().keySet().stream()
                .sorted((a, b) -> a.toString().compareTo(b.toString()))
                .toList();
        Timer up = timers.get(dice.nextInt(timers.size()));
        Ruling.Do ruling = (Ruling.Do) mode.rule(room, byTheHouse(), new Command.TimeUp(up));
        List<Event> events = new ArrayList<>();
        events.add(new Event.TimerStopped(up));
        events.addAll(ruling.events());
        return settled(applied(room, events));
    }

    /** What the house lets happen. */
    private Conference afterEvent(Conference room, Random dice, ParticipantId who) {
        if (room.find(who).isEmpty()) {
            return room;
        }
        boolean inside = !room.find(who).orElseThrow().waits();
        return switch (dice.nextInt(10)) {
            case 0 -> settled(room.after(new Event.Departed(who, Reason.LEFT)));
            case 1 -> settled(room.after(new Event.Disrupted(who)));
            case 2 -> settled(room.after(new Event.Resumed(who)));
            case 3 -> settled(room.after(new Event.Moved(who, inside ? Place.WAITING_ROOM : Place.AUDITORIUM)));
            case 4 -> settled(room.after(new Event.SourceSwitched(who, Source.MICROPHONE, anyOf(dice))));
            case 5 -> settled(room.after(new Event.AllSwitched(Source.MICROPHONE, anyOf(dice))));
            case 6 -> inside ? settled(room.after(new Event.RoleChanged(who, roleBy(dice)))) : room;
            case 7 ->
                settled(room.after(new Event.RulesChanged(Rules.OPEN.allowing(Feature.REMARKS, dice.nextInt(4) > 0))));
            case 8 ->
                dice.nextInt(10) > 0
                        ? room
                        : settled(room.after(new Event.ModeChanged(mode.id(), 1 + dice.nextInt(4))));
            default -> settled(room.after(new Event.HandChanged(who, dice.nextBoolean())));
        };
    }

    private static Source.State anyOf(Random dice) {
        return STATES.get(dice.nextInt(STATES.size()));
    }

    private static Role roleBy(Random dice) {
        return dice.nextBoolean() ? Role.MODERATOR : Role.ATTENDEE;
    }

    /** The house adds only what it must to an order that is left to it: it seats who joins. */
    private Conference ruled(Conference room, Author author, Command command) {
        Ruling ruling = mode.rule(room, author, command);
        if (ruling instanceof Ruling.Do events) {
            return settled(applied(room, events.events()));
        }
        return ruling instanceof Ruling.Defer && command instanceof Command.Join join
                ? settled(room.after(new Event.Arrived(Participant.arriving(join))))
                : room;
    }

    private Conference settled(Conference room) {
        return applied(room, mode.settle(room));
    }

    private static Conference applied(Conference room, List<Event> events) {
        Conference next = room;
        for (Event event : events) {
            next = next.after(event);
        }
        return next;
    }
}
