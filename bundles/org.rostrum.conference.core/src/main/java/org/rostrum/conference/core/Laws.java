package org.rostrum.conference.core;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rostrum.conference.Author;
import org.rostrum.conference.Command;
import org.rostrum.conference.Conference;
import org.rostrum.conference.Event;
import org.rostrum.conference.Participant;
import org.rostrum.conference.ParticipantId;
import org.rostrum.conference.mode.Ruling;
import org.rostrum.problem.Problem;
import org.rostrum.problem.Problems;

/** A book of laws while it is written, and what every chapter says in the same words. Pure. */
final class Laws {

    private final Map<Class<? extends Command>, Law<?>> laws = new HashMap<>();

    <C extends Command> void law(Class<C> command, Law.Guard<C> guard, Law.Rule<C> rule, Law.Say say) {
        laws.put(command, new Law<>(guard, rule, say));
    }

    @SuppressWarnings("unchecked") // law() puts each under its own class
    <C extends Command> Law<C> of(C command) {
        return (Law<C>) laws.get(command.getClass());
    }

    boolean know(Class<?> command) {
        return laws.containsKey(command);
    }

    static Optional<Problem> nothing(Conference room, Author by, Command command) {
        return Optional.empty();
    }

    static <C extends Command & Command.OfSeat> Optional<Problem> absent(Conference room, Author by, C command) {
        return absent(room, command.who());
    }

    static Optional<Problem> absent(Conference room, ParticipantId who) {
        return room.find(who).isPresent()
                ? Optional.empty()
                : because(Problems.PARTICIPANT_UNKNOWN, who + " does not sit in the conference.");
    }

    /** Who is not there, or waits at the door. */
    static <C extends Command & Command.OfSeat> Optional<Problem> outside(Conference room, Author by, C command) {
        return room.find(command.who()).filter(p -> !p.waits()).isPresent()
                ? Optional.empty()
                : because(Problems.PARTICIPANT_UNKNOWN, command.who() + " is not inside.");
    }

    static Optional<Problem> because(Problems problem, String detail) {
        return Optional.of(problem.because(detail));
    }

    /** An order that only some modes understand. */
    static Ruling unknown(Conference room, Author by, Command command) {
        return Ruling.refuse(Problems.COMMAND_UNKNOWN.because(
                "It means nothing in mode " + room.settings().mode() + "."));
    }

    static Ruling unless(boolean soAlready, Event event) {
        return soAlready ? Ruling.of() : Ruling.of(event);
    }

    static Ruling all(List<Event> events) {
        return new Ruling.Do(events);
    }

    static boolean isSelf(Author by, ParticipantId who) {
        return by instanceof Author.Seat seat && seat.id().equals(who);
    }

    /** The seat that gives the command; the table of permissions has seen to it that there is one. */
    static Participant self(Conference room, Author by) {
        return room.find(((Author.Seat) by).id()).orElseThrow();
    }

    static boolean moderates(Conference room, Author by) {
        return room.roleOf(by).moderates();
    }
}
