package org.rostrum.conference.core;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.rostrum.conference.Author;
import org.rostrum.conference.Command;
import org.rostrum.conference.Conference;
import org.rostrum.conference.Event;
import org.rostrum.conference.ModeId;
import org.rostrum.conference.mode.Terms;
import org.rostrum.problem.Problem;

/** What no mode may allow, what happens when the mode has no opinion, and what follows whatever the mode says. Pure. */
final class HouseRules {

    private final Permissions permissions = new Permissions();
    private final Laws laws = new Laws();

    /**
     * @param terms of an installed mode
     */
    HouseRules(Function<ModeId, Optional<Terms>> terms, Clock clock) {
        SeatLaws.write(laws, terms);
        SourceLaws.write(laws);
        TalkLaws.write(laws);
        ControlLaws.write(laws);
        PodiumLaws.write(laws);
        RoomLaws.write(laws, terms, clock);
    }

    /** The command as the conference takes it: what admission or a client could not know yet is put right. */
    Command settled(Conference room, Command command) {
        return command instanceof Command.Join join ? SeatLaws.settled(room, join) : command;
    }

    /** Why this must not happen, whatever the mode says. */
    <C extends Command> Optional<Problem> forbid(Conference room, Author by, C command) {
        Optional<Problem> forbidden = permissions.forbids(room, by, command);
        return forbidden.isPresent() ? forbidden : laws.of(command).guard().forbids(room, by, command);
    }

    /** The law of a command; there is one for every command. */
    <C extends Command> Law<C> lawOf(C command) {
        return laws.of(command);
    }

    /** What follows from a command, whoever ruled it. */
    List<Event> consequences(Conference before, Conference after) {
        return Succession.follows(before, after).map(List::of).orElse(List.of());
    }

    /** What cannot go on as it is, once house and mode have spoken. */
    List<Event> ended(Conference after) {
        return ControlLaws.ended(after);
    }

    boolean know(Class<?> command) {
        return laws.know(command) && permissions.row(command) != null;
    }
}
