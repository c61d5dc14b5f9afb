package org.rostrum.signaling;

import java.util.Map;
import java.util.Optional;
import org.rostrum.conference.Conference;
import org.rostrum.conference.Event;
import org.rostrum.conference.Participant;
import org.rostrum.conference.ParticipantId;
import org.rostrum.conference.Place;
import org.rostrum.wire.Snapshot;

/**
 * Who may know what. Who waits at the door knows nothing of the room but themselves, and of who waits only moderators
 * know: to the others somebody arrives when they are let in, and leaves when they are sent back. Pure.
 */
final class Sight {

    private Sight() {}

    /** What a seat may know of the state. */
    static Snapshot snapshot(Conference room, ParticipantId viewer) {
        Snapshot all = Snapshot.of(room);
        if (waits(room, viewer)) {
            return with(all, room, viewer, Map.of());
        }
        return moderates(room, viewer) ? all : with(all, room, viewer, all.modeData());
    }

    /** How an event that led from one state to the next looks from a seat. */
    static Look look(Conference before, Event event, Conference after, ParticipantId viewer) {
        Optional<ParticipantId> subject = subjectOf(event);
        boolean own = subject.filter(viewer::equals).isPresent();
        if (waits(before, viewer) || waits(after, viewer)) {
            return own ? new Look.Anew() : new Look.Nothing();
        }
        if (own || moderates(after, viewer) || subject.isEmpty()) {
            return new Look.As(event);
        }
        return lookInside(before, event, after, subject.get());
    }

    private static Look lookInside(Conference before, Event event, Conference after, ParticipantId subject) {
        boolean hiddenBefore = waits(before, subject);
        boolean hiddenAfter = waits(after, subject);
        if (!hiddenBefore && !hiddenAfter) {
            return new Look.As(event);
        }
        if (hiddenBefore && !hiddenAfter && after.find(subject).isPresent()) {
            return new Look.As(new Event.Arrived(after.find(subject).get()));
        }
        if (hiddenAfter && !hiddenBefore && before.find(subject).isPresent()) {
            return new Look.As(new Event.Departed(subject, Event.Departed.Reason.LEFT));
        }
        return new Look.Passed();
    }

    /** Whose seat an event is about; empty if it is about the conference. */
    static Optional<ParticipantId> subjectOf(Event event) {
        if (event instanceof Event.Arrived arrived) {
            return Optional.of(arrived.participant().id());
        }
        if (event instanceof Event.Departed departed) {
            return Optional.of(departed.who());
        }
        if (event instanceof Event.Disrupted disrupted) {
            return Optional.of(disrupted.who());
        }
        if (event instanceof Event.Resumed resumed) {
            return Optional.of(resumed.who());
        }
        if (event instanceof Event.SourceSwitched switched) {
            return Optional.of(switched.who());
        }
        if (event instanceof Event.HandChanged changed) {
            return Optional.of(changed.who());
        }
        return event instanceof Event.Moved moved ? Optional.of(moved.who()) : Optional.empty();
    }

    private static boolean waits(Conference room, ParticipantId who) {
        return room.find(who).filter(p -> p.place() == Place.WAITING_ROOM).isPresent();
    }

    private static boolean moderates(Conference room, ParticipantId who) {
        return room.find(who).filter(p -> p.role().moderates()).isPresent();
    }

    private static Snapshot with(Snapshot all, Conference room, ParticipantId viewer, Map<String, String> modeData) {
        boolean alone = waits(room, viewer);
        return new Snapshot(
                all.seq(),
                all.id(),
                all.topic(),
                all.owner(),
                all.mode(),
                all.capacity(),
                all.phase(),
                all.openedAt(),
                all.participants().stream()
                        .filter(p -> p.id().equals(viewer) || (!alone && isInside(p)))
                        .toList(),
                modeData);
    }

    private static boolean isInside(Participant participant) {
        return participant.place() != Place.WAITING_ROOM;
    }
}
