package org.rostrum.conference.core;

import static org.rostrum.conference.core.Laws.because;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.rostrum.conference.Author;
import org.rostrum.conference.Command;
import org.rostrum.conference.Conference;
import org.rostrum.conference.Event;
import org.rostrum.conference.Event.Departed.Reason;
import org.rostrum.conference.Feature;
import org.rostrum.conference.ModeId;
import org.rostrum.conference.Participant;
import org.rostrum.conference.Participant.Connection;
import org.rostrum.conference.ParticipantId;
import org.rostrum.conference.Place;
import org.rostrum.conference.Role;
import org.rostrum.conference.Source;
import org.rostrum.conference.core.Law.Say;
import org.rostrum.conference.mode.Ruling;
import org.rostrum.conference.mode.Terms;
import org.rostrum.problem.Problem;
import org.rostrum.problem.Problems;

/** Coming, waiting, going. Pure. */
final class SeatLaws {

    private SeatLaws() {}

    static void write(Laws laws, Function<ModeId, Optional<Terms>> terms) {
        laws.law(Command.Join.class, (room, by, c) -> mayNotJoin(room, c, terms), SeatLaws::join, Say.NEEDED);
        laws.law(Command.Disrupt.class, Laws::absent, SeatLaws::disrupt, Say.WELCOME);
        laws.law(Command.Resume.class, Laws::absent, SeatLaws::resume, Say.WELCOME);
        laws.law(Command.Leave.class, Laws::absent, SeatLaws::leave, Say.WELCOME);
        laws.law(Command.Remove.class, SeatLaws::mayNotBeRemoved, SeatLaws::remove, Say.WELCOME);
        laws.law(Command.Admit.class, Laws::nothing, (room, by, c) -> admit(room, c.seats()), Say.NEEDED);
        laws.law(Command.AdmitAll.class, Laws::nothing, (room, by, c) -> admit(room, waiting(room)), Say.NEEDED);
        laws.law(Command.SendBack.class, SeatLaws::mayNotBeSentBack, SeatLaws::sendBack, Say.WELCOME);
        laws.law(
                Command.SwitchWaitingRoom.class,
                SeatLaws::mayNotSwitchWaitingRoom,
                SeatLaws::switchWaitingRoom,
                Say.WELCOME);
    }

    /** Where they land and what is on is said again: a moderator may have changed it since admission was asked. */
    static Command.Join settled(Conference room, Command.Join join) {
        Place landing = room.mustWait(join) ? Place.WAITING_ROOM : join.landing();
        return join.settled(landing, join.role().moderates() ? join.sources() : muted(room, join));
    }

    private static Map<Source, Source.State> muted(Conference room, Command.Join join) {
        Map<Source, Source.State> states = new EnumMap<>(Source.class);
        states.putAll(join.sources());
        room.settings().rules().offOnEntry().forEach(source -> states.put(source, Source.State.OFF));
        Participant arriving = Participant.arriving(join);
        states.keySet().removeIf(source -> !room.allows(arriving, Feature.of(source)));
        return states;
    }

    private static Optional<Problem> mayNotJoin(
            Conference room, Command.Join join, Function<ModeId, Optional<Terms>> terms) {
        if (room.find(join.as()).isPresent()) {
            return because(Problems.REQUEST_INVALID, "The seat is taken.");
        }
        if (join.user().filter(room.standings().banned()::contains).isPresent()) {
            return because(Problems.PARTICIPANT_BANNED, "A moderator keeps you out until the end.");
        }
        if (room.settings().rules().locked() && !join.role().moderates()) {
            return because(Problems.CONFERENCE_LOCKED, "The conference is locked.");
        }
        return room.isFull() || isAtLimit(room, terms)
                ? because(Problems.CONFERENCE_FULL, "Every seat is taken.")
                : Optional.empty();
    }

    private static boolean isAtLimit(Conference room, Function<ModeId, Optional<Terms>> terms) {
        return terms.apply(room.settings().mode())
                .flatMap(t -> t.participants(room.settings().speakers()))
                .filter(most -> room.participants().size() >= most)
                .isPresent();
    }

    private static Ruling join(Conference room, Author by, Command.Join join) {
        return Ruling.of(new Event.Arrived(Participant.arriving(join)));
    }

    private static Ruling disrupt(Conference room, Author by, Command.Disrupt disrupt) {
        return Laws.unless(isReconnecting(room, disrupt.who()), new Event.Disrupted(disrupt.who()));
    }

    private static Ruling resume(Conference room, Author by, Command.Resume resume) {
        return Laws.unless(!isReconnecting(room, resume.who()), new Event.Resumed(resume.who()));
    }

    private static Ruling leave(Conference room, Author by, Command.Leave leave) {
        boolean lost = by instanceof Author.House && isReconnecting(room, leave.who());
        return Ruling.of(new Event.Departed(leave.who(), lost ? Reason.LOST : Reason.LEFT));
    }

    private static Optional<Problem> mayNotBeRemoved(Conference room, Author by, Command.Remove remove) {
        boolean owner =
                room.find(remove.who()).filter(p -> p.role() == Role.OWNER).isPresent();
        return owner ? because(Problems.ROLE_REQUIRED, "Nobody removes the owner.") : Laws.absent(room, remove.who());
    }

    private static Ruling remove(Conference room, Author by, Command.Remove remove) {
        List<Event> events = new ArrayList<>();
        if (remove.keepOut()) {
            Participant seat = room.find(remove.who()).orElseThrow();
            seat.user().ifPresent(user -> events.add(new Event.Banned(user)));
        }
        events.add(new Event.Departed(remove.who(), Reason.REMOVED));
        return Laws.all(events);
    }

    private static Ruling admit(Conference room, List<ParticipantId> seats) {
        return Laws.all(admitted(room, seats));
    }

    private static List<Event> admitted(Conference room, List<ParticipantId> seats) {
        return seats.stream()
                .distinct()
                .filter(who -> room.find(who).filter(Participant::waits).isPresent())
                .<Event>map(who -> new Event.Moved(who, Place.AUDITORIUM))
                .toList();
    }

    private static List<ParticipantId> waiting(Conference room) {
        return room.in(Place.WAITING_ROOM).stream().map(Participant::id).toList();
    }

    private static Optional<Problem> mayNotBeSentBack(Conference room, Author by, Command.SendBack back) {
        boolean moderates =
                room.find(back.who()).filter(p -> p.role().moderates()).isPresent();
        return moderates
                ? because(Problems.ROLE_REQUIRED, "Who moderates does not wait.")
                : Laws.absent(room, back.who());
    }

    private static Ruling sendBack(Conference room, Author by, Command.SendBack back) {
        boolean waits = room.find(back.who()).orElseThrow().waits();
        return Laws.unless(waits, new Event.Moved(back.who(), Place.WAITING_ROOM));
    }

    private static Optional<Problem> mayNotSwitchWaitingRoom(
            Conference room, Author by, Command.SwitchWaitingRoom wanted) {
        boolean unsaid =
                wanted.categories().isEmpty() && wanted.inside().isEmpty() && room.count(Place.WAITING_ROOM) > 0;
        return unsaid
                ? because(Problems.WAITING_ROOM_OCCUPIED, "People wait: admit or remove them.")
                : Optional.empty();
    }

    private static Ruling switchWaitingRoom(Conference room, Author by, Command.SwitchWaitingRoom wanted) {
        List<Event> events = new ArrayList<>();
        if (!room.settings().rules().waiting().equals(wanted.categories())) {
            events.add(new Event.RulesChanged(room.settings().rules().waiting(wanted.categories())));
        }
        if (wanted.categories().isEmpty() && wanted.inside().isPresent()) {
            events.addAll(
                    wanted.inside().get() == Command.SwitchWaitingRoom.Inside.ADMIT
                            ? admitted(room, waiting(room))
                            : removed(waiting(room)));
        }
        return Laws.all(events);
    }

    private static List<Event> removed(List<ParticipantId> seats) {
        return seats.stream()
                .<Event>map(who -> new Event.Departed(who, Reason.REMOVED))
                .toList();
    }

    private static boolean isReconnecting(Conference room, ParticipantId who) {
        return room.find(who).orElseThrow().connection() == Connection.RECONNECTING;
    }
}
