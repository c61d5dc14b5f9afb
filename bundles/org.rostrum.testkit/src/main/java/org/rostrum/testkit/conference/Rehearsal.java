package org.rostrum.testkit.conference;

import java.util.ArrayList;
import java.util.List;
import org.rostrum.conference.Author;
import org.rostrum.conference.Command;
import org.rostrum.conference.Conference;
import org.rostrum.conference.Event;
import org.rostrum.conference.Participant;
import org.rostrum.conference.Place;
import org.rostrum.conference.Role;
import org.rostrum.conference.mode.ConferenceMode;
import org.rostrum.conference.mode.Ruling;
import org.rostrum.problem.Problems;

/**
 * A mode played without a server: it rules a command, or the house does in the plainest way, and then it settles the room.
 * Whoever gives a command is taken to be allowed to.
 */
public final class Rehearsal {

    private final ConferenceMode mode;
    private Conference room;

    private Rehearsal(ConferenceMode mode, Conference room) {
        this.mode = mode;
        this.room = room;
    }

    /** In a room that has been settled. */
    public static Rehearsal of(ConferenceMode mode, ConferenceFixture wanted) {
        Rehearsal rehearsal = new Rehearsal(mode, wanted.inMode(mode.id()).build());
        rehearsal.settle();
        return rehearsal;
    }

    public Conference room() {
        return room;
    }

    public Participant seat(String name) {
        return room.find(SeatFixture.seatOf(name)).orElseThrow();
    }

    /** What the mode says, or else the house; done, and settled. */
    public Ruling give(Author by, Command command) {
        boolean ofTheHouse = command instanceof Command.ChangeMode;
        Ruling asked = ofTheHouse ? Ruling.defer() : mode.rule(room, by, command);
        Ruling ruling = asked instanceof Ruling.Defer ? byTheHouse(command) : asked;
        if (ruling instanceof Ruling.Do done) {
            List<Event> events = new ArrayList<>(done.events());
            if (command instanceof Command.TimeUp time) {
                events.add(0, new Event.TimerStopped(time.timer()));
            }
            happened(events.toArray(Event[]::new));
        }
        return ruling;
    }

    /** Something happened, whoever ruled it; the mode settles what follows. */
    public void happened(Event... events) {
        List.of(events).forEach(this::apply);
        if (events.length > 0) {
            settle();
        }
    }

    /** What the mode has to add to a room that it has settled; should be nothing. */
    public List<Event> unsettled() {
        return mode.settle(room);
    }

    private void settle() {
        mode.settle(room).forEach(this::apply);
    }

    private void apply(Event event) {
        room = room.after(event);
    }

    private Ruling byTheHouse(Command command) {
        if (command instanceof Command.Join join) {
            return Ruling.of(new Event.Arrived(Participant.arriving(join)));
        }
        if (command instanceof Command.Leave leave) {
            return Ruling.of(new Event.Departed(leave.who(), Event.Departed.Reason.LEFT));
        }
        if (command instanceof Command.Disrupt disrupt) {
            return Ruling.of(new Event.Disrupted(disrupt.who()));
        }
        if (command instanceof Command.Resume resume) {
            return Ruling.of(new Event.Resumed(resume.who()));
        }
        if (command instanceof Command.AdmitAll) {
            return all(room.in(Place.WAITING_ROOM).stream()
                    .map(seat -> new Event.Moved(seat.id(), Place.AUDITORIUM))
                    .toList());
        }
        return command instanceof Command.SendBack back
                ? Ruling.of(new Event.Moved(back.who(), Place.WAITING_ROOM))
                : byTheHouseInside(command);
    }

    private Ruling byTheHouseInside(Command command) {
        if (command instanceof Command.SwitchSource wanted) {
            return Ruling.of(new Event.SourceSwitched(wanted.who(), wanted.source(), wanted.state()));
        }
        if (command instanceof Command.SwitchAll wanted) {
            return Ruling.of(new Event.AllSwitched(wanted.source(), wanted.state()));
        }
        if (command instanceof Command.HeardSpeaking heard) {
            return all(heard.voices().stream()
                    .map(voice -> new Event.VoiceChanged(voice.who(), voice.loudness()))
                    .toList());
        }
        if (command instanceof Command.Appoint appoint) {
            return Ruling.of(
                    new Event.RoleChanged(appoint.who(), appoint.moderator() ? Role.MODERATOR : Role.ATTENDEE));
        }
        if (command instanceof Command.ChangeMode change) {
            int speakers = change.speakers().orElse(room.settings().speakers());
            return Ruling.of(new Event.ModeChanged(change.mode(), speakers));
        }
        if (command instanceof Command.SetLayout set) {
            return Ruling.of(new Event.LayoutSet(set.viewer(), set.layout()));
        }
        if (command instanceof Command.TimeUp) {
            return Ruling.of();
        }
        return Ruling.refuse(Problems.COMMAND_UNKNOWN.because("It means nothing in this mode."));
    }

    private static Ruling all(List<? extends Event> events) {
        return Ruling.of(events.toArray(Event[]::new));
    }
}
