package org.rostrum.mode.moderated;

import static org.rostrum.testkit.conference.ConferenceFixture.conference;
import static org.rostrum.testkit.conference.SeatFixture.by;
import static org.rostrum.testkit.conference.SeatFixture.byTheHouse;
import static org.rostrum.testkit.conference.SeatFixture.seatOf;

import java.util.ArrayList;
import java.util.List;
import org.rostrum.conference.Author;
import org.rostrum.conference.Command;
import org.rostrum.conference.Conference;
import org.rostrum.conference.Event;
import org.rostrum.conference.Participant;
import org.rostrum.conference.Timer;
import org.rostrum.conference.mode.ConferenceMode;
import org.rostrum.conference.mode.Ruling;
import org.rostrum.conference.mode.Terms;
import org.rostrum.problem.Problem;
import org.rostrum.testkit.conference.SeatFixture;

/** A moderated conference that goes on from order to order, with what the house adds to each. */
final class Stage {

    private final ConferenceMode mode = new ModeratedMode(Terms.ANY);
    private Conference room;

    private Stage(Conference room) {
        this.room = room;
    }

    static Stage with(int speakers, SeatFixture... seats) {
        return new Stage(conference()
                .inMode(new ModeratedMode(Terms.ANY).id())
                .withSpeakers(speakers)
                .with(seats)
                .build());
    }

    Conference room() {
        return room;
    }

    Participant seat(String name) {
        return room.find(seatOf(name)).orElseThrow();
    }

    /** What happened upon an order, what was settled included. */
    List<Event> give(String who, Command command) {
        return give(by(who), command);
    }

    List<Event> give(Author author, Command command) {
        Ruling ruling = mode.rule(room, author, command);
        if (!(ruling instanceof Ruling.Do events)) {
            throw new AssertionError(command + ": " + ruling);
        }
        return happen(events.events());
    }

    Problem refusal(String who, Command command) {
        if (mode.rule(room, by(who), command) instanceof Ruling.Refuse refused) {
            return refused.why();
        }
        throw new AssertionError(command + " was not refused");
    }

    /** Somebody's timer has run down: as in the house it is stopped first. */
    List<Event> timeUp(String timer, String who) {
        Timer up = Timer.of(timer, seatOf(who));
        Ruling.Do ruling = (Ruling.Do) mode.rule(room, byTheHouse(), new Command.TimeUp(up));
        List<Event> all = new ArrayList<>();
        all.add(new Event.TimerStopped(up));
        all.addAll(ruling.events());
        happen(all);
        return ruling.events();
    }

    /** What followed from what the house let happen. */
    List<Event> happened(Event event) {
        List<Event> all = happen(List.of(event));
        return all.subList(1, all.size());
    }

    private List<Event> happen(List<Event> events) {
        List<Event> all = new ArrayList<>(events);
        apply(events);
        if (!events.isEmpty()) {
            List<Event> settled = mode.settle(room);
            apply(settled);
            all.addAll(settled);
        }
        return all;
    }

    private void apply(List<Event> events) {
        for (Event event : events) {
            room = room.after(event);
        }
    }
}
