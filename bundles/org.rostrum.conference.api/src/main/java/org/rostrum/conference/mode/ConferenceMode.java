package org.rostrum.conference.mode;

import org.osgi.annotation.versioning.ConsumerType;
import org.rostrum.conference.Author;
import org.rostrum.conference.Command;
import org.rostrum.conference.Conference;
import org.rostrum.conference.ModeId;
import org.rostrum.conference.Participant;

/**
 * The rules of one kind of conference. Register it as an OSGi service and it can be chosen; stop its bundle and running
 * conferences of this mode refuse commands with {@code mode.unavailable} while their media goes on.
 *
 * <p>A mode is pure: same input, same answer, no clock, no I/O, no memory of its own. What it must remember it writes as
 * {@link org.rostrum.conference.Event.Remembered} and finds in {@link Conference#modeData()}.
 */
@ConsumerType
public interface ConferenceMode {

    ModeId id();

    /**
     * May {@code by} do this, and what then happens? Called on the conference's own thread; must return within 5 ms. If
     * it throws, or its events do not apply, the command is refused with {@code mode.failed} and the conference is left
     * exactly as it was. Only disrupt, resume, leave and remove go on by the house rules then, as they do while the mode
     * is away: people must be able to leave.
     *
     * @param by holds a seat in {@code room}, or comes from outside
     */
    Ruling rule(Conference room, Author by, Command command);

    /**
     * Whom does {@code viewer} see and hear? Called on any thread; must return within 5 ms. Need not leave the viewer out
     * and need not look at what is switched off or who waits: the media director does. May depend on who sits where in
     * which role with which sources, and on {@link Conference#modeData()}; it is not asked again when only a hand or a
     * connection has changed.
     */
    View viewFor(Conference room, Participant viewer);
}
