package org.rostrum.conference.core;

import static org.rostrum.conference.core.Laws.because;

import java.util.List;
import java.util.Optional;
import org.rostrum.conference.Author;
import org.rostrum.conference.Command;
import org.rostrum.conference.Conference;
import org.rostrum.conference.Controls.Control;
import org.rostrum.conference.Event;
import org.rostrum.conference.Feature;
import org.rostrum.conference.Participant;
import org.rostrum.conference.ParticipantId;
import org.rostrum.conference.core.Law.Say;
import org.rostrum.conference.mode.Ruling;
import org.rostrum.problem.Problem;
import org.rostrum.problem.Problems;

/** Controlling what another shares: asked for, granted, ended. Pure. */
final class ControlLaws {

    private ControlLaws() {}

    static void write(Laws laws) {
        laws.law(
                Command.AskForControl.class,
                (room, by, c) -> impossible(room, Laws.self(room, by).id(), c.of()),
                ControlLaws::ask,
                Say.WELCOME);
        laws.law(
                Command.GrantControl.class,
                (room, by, c) -> impossible(room, c.to(), Laws.self(room, by).id()),
                ControlLaws::grant,
                Say.WELCOME);
        laws.law(Command.EndControl.class, ControlLaws::mayNotEnd, ControlLaws::end, Say.NONE);
    }

    /** What is no longer possible ends. */
    static List<Event> ended(Conference room) {
        return room.controls().of().entrySet().stream()
                .filter(entry ->
                        !room.mayControl(entry.getKey(), entry.getValue().of()))
                .<Event>map(entry -> new Event.ControlEnded(entry.getKey()))
                .toList();
    }

    private static Optional<Problem> impossible(Conference room, ParticipantId who, ParticipantId of) {
        if (room.mayControl(who, of)) {
            return Optional.empty();
        }
        if (who.equals(of)) {
            return because(Problems.REQUEST_INVALID, "What one shares one controls already.");
        }
        Optional<Participant> seat = room.find(who).filter(p -> !p.waits());
        if (seat.isEmpty()) {
            return because(Problems.PARTICIPANT_UNKNOWN, who + " is not inside.");
        }
        if (!room.allows(seat.get(), Feature.REMOTE_CONTROL)) {
            return because(Problems.FEATURE_DENIED, "Remote control is switched off here for who would control.");
        }
        return room.find(of).filter(p -> !p.waits()).isEmpty()
                ? because(Problems.PARTICIPANT_UNKNOWN, of + " is not inside.")
                : because(Problems.SOURCE_OFF, "Nothing is shared that could be controlled.");
    }

    private static Ruling ask(Conference room, Author by, Command.AskForControl wanted) {
        ParticipantId self = Laws.self(room, by).id();
        boolean soAlready = room.controls()
                .by(self)
                .filter(control -> control.of().equals(wanted.of()))
                .isPresent();
        return Laws.unless(soAlready, new Event.ControlAsked(self, wanted.of()));
    }

    private static Ruling grant(Conference room, Author by, Command.GrantControl wanted) {
        ParticipantId self = Laws.self(room, by).id();
        boolean soAlready = room.controls().by(wanted.to()).equals(Optional.of(new Control(self, true)));
        return Laws.unless(soAlready, new Event.ControlGranted(wanted.to(), self));
    }

    private static Optional<Problem> mayNotEnd(Conference room, Author by, Command.EndControl wanted) {
        Optional<Control> control = room.controls().by(wanted.who());
        boolean concerned = Laws.isSelf(by, wanted.who())
                || Laws.moderates(room, by)
                || control.filter(c -> Laws.isSelf(by, c.of())).isPresent();
        return concerned
                ? Laws.absent(room, wanted.who())
                : because(Problems.ROLE_REQUIRED, "Only the two concerned and moderators end it.");
    }

    private static Ruling end(Conference room, Author by, Command.EndControl wanted) {
        boolean over = room.controls().by(wanted.who()).isEmpty();
        return Laws.unless(over, new Event.ControlEnded(wanted.who()));
    }
}
