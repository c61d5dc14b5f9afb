package org.rostrum.conference.mode;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;
import org.rostrum.conference.Author;
import org.rostrum.conference.Command;
import org.rostrum.conference.Conference;
import org.rostrum.conference.Event;
import org.rostrum.conference.ModeId;
import org.rostrum.conference.Participant;

/**
 * The rules of one kind of conference. Register it as an OSGi service and it can be chosen; stop its bundle and running
 * conferences of this mode refuse commands with {@code mode.unavailable} while their media goes on.
 *
 * <p>A mode is pure: same input, same answer, no clock, no I/O, no memory of its own. What it must remember it writes as
 * {@link Event.Remembered} and finds in {@link Conference#modeData()}; when it wants to be asked again later it starts a
 * {@link Event.TimerStarted timer}. Modes differ in who is on the podium and in who sees whom; what is common to all
 * (doors, sources, chat, roles) the house rules.
 */
@ConsumerType
public interface ConferenceMode {

    ModeId id();

    /** On which terms it can be chosen. Called on any thread, often; must return at once. */
    default Terms terms() {
        return Terms.ANY;
    }

    /**
     * May {@code by} do this, and what then happens? Called on the conference's own thread after the house has found
     * nothing against it; must return within 5 ms. If it throws, or its events do not apply, the command is refused with
     * {@code mode.failed} and the conference is left exactly as it was. Only what people need to leave and to be quiet
     * goes on by the house rules then, as it does while the mode is away.
     *
     * <p>{@link Command.ChangeMode} is asked of the mode that is left: with events it tidies up what it will not be asked
     * about any more, such as a microphone it has opened. It cannot refuse.
     *
     * @param by holds a seat in {@code room}, or comes from outside
     */
    Ruling rule(Conference room, Author by, Command command);

    /**
     * What must follow so that the room obeys this mode? Called on the conference's own thread after every command that
     * changed something, whoever ruled it, and when the conference changes over to this mode: then the room is as the
     * former mode left it. Must return within 5 ms; errors as in {@link #rule}. The events belong to the same command:
     * nobody sees the room without them. Called once per command, so the events must lead to a room that needs no more.
     */
    default List<Event> settle(Conference room) {
        return List.of();
    }

    /**
     * Whom does {@code viewer} see and hear? Called on any thread; must return within 5 ms. Need not leave the viewer out
     * and need not look at what is switched off or who waits: the media director does. May depend on who sits where in
     * which role with which sources, and on {@link Conference#modeData()}; it is not asked again when only a hand, a
     * voice, a request or a connection has changed.
     */
    View viewFor(Conference room, Participant viewer);
}
