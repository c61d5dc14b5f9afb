package org.rostrum.signaling;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rostrum.conference.ChatMessage;
import org.rostrum.conference.Conference;
import org.rostrum.conference.Event;
import org.rostrum.conference.Feature;
import org.rostrum.conference.Layout;
import org.rostrum.conference.Layouts;
import org.rostrum.conference.Participant;
import org.rostrum.conference.ParticipantId;
import org.rostrum.conference.Rules;
import org.rostrum.wire.Snapshot;

/**
 * Who may know what. Who waits at the door knows nothing of the room but themselves, and of who waits only moderators
 * know: to the others somebody arrives when they are let in, and leaves when they are sent back. Pure.
 */
final class Sight {

    private Sight() {}

    /** What a seat may know of the state. */
    static Snapshot snapshot(Conference room, ParticipantId viewer) {
        Snapshot seen = whole(room, viewer);
        return room.find(viewer)
                .flatMap(Veil::before)
                .map(veil -> veil.over(seen))
                .orElse(seen);
    }

    private static Snapshot whole(Conference room, ParticipantId viewer) {
        Snapshot all = Snapshot.of(room);
        Optional<Participant> seat = room.find(viewer);
        if (seat.isEmpty() || seat.get().waits()) {
            return alone(all, seat);
        }
        boolean moderates = seat.get().role().moderates();
        return new Snapshot(
                all.seq(),
                all.id(),
                all.topic(),
                all.description(),
                all.owner(),
                all.mode(),
                all.speakers(),
                all.capacity(),
                all.phase(),
                all.openedAt(),
                all.endsAt(),
                all.warning(),
                all.extendable(),
                all.pinRequired(),
                all.rules(),
                moderates ? all.participants() : room.inside(),
                all.modeData(),
                moderates ? all.layouts() : layoutsFor(all.layouts(), viewer),
                all.chat().stream()
                        .filter(message -> mayRead(room, seat.get(), message))
                        .toList(),
                all.timers(),
                all.controls(),
                all.dominant());
    }

    /** Who waits knows what was on the door, and themselves. */
    private static Snapshot alone(Snapshot all, Optional<Participant> seat) {
        return new Snapshot(
                all.seq(),
                all.id(),
                all.topic(),
                "",
                all.owner(),
                all.mode(),
                all.speakers(),
                all.capacity(),
                all.phase(),
                all.openedAt(),
                Optional.empty(),
                Duration.ZERO,
                false,
                all.pinRequired(),
                Rules.OPEN,
                seat.stream().toList(),
                Map.of(),
                Layouts.NONE,
                List.of(),
                List.of(),
                Map.of(),
                Optional.empty());
    }

    private static Layouts layoutsFor(Layouts all, ParticipantId viewer) {
        Layout own = all.one().get(viewer);
        return new Layouts(all.everybody(), own == null ? Map.of() : Map.of(viewer, own));
    }

    /** How an event that led from one state to the next looks from a seat. */
    static Look look(Conference before, Event event, Conference after, ParticipantId viewer) {
        Look seen = whole(before, event, after, viewer);
        return after.find(viewer)
                .or(() -> before.find(viewer))
                .flatMap(Veil::before)
                .map(veil -> veil.over(seen))
                .orElse(seen);
    }

    private static Look whole(Conference before, Event event, Conference after, ParticipantId viewer) {
        Optional<ParticipantId> subject = subjectOf(event);
        boolean own = subject.filter(viewer::equals).isPresent();
        if (waits(before, viewer) || waits(after, viewer)) {
            return own || isOnTheDoor(event) ? new Look.Anew() : new Look.Nothing();
        }
        if (own && event instanceof Event.RoleChanged) {
            return new Look.Anew(); // who moderates sees who waits
        }
        Optional<Participant> seat = after.find(viewer).or(() -> before.find(viewer));
        if (seat.isPresent() && !mayKnow(event, seat.get(), after)) {
            return new Look.Passed();
        }
        if (own || moderates(after, viewer) || subject.isEmpty()) {
            return new Look.As(event);
        }
        return lookInside(before, event, after, subject.get());
    }

    /** What is written on the door: who waits in front of it reads that too. */
    private static boolean isOnTheDoor(Event event) {
        return event instanceof Event.TopicChanged
                || event instanceof Event.IdChanged
                || event instanceof Event.ModeChanged
                || event instanceof Event.PinChanged;
    }

    /** What is between some of those inside. */
    private static boolean mayKnow(Event event, Participant viewer, Conference room) {
        boolean moderates = viewer.role().moderates();
        if (event instanceof Event.Said said) {
            return mayRead(
                    room,
                    viewer,
                    new ChatMessage(0, Instant.EPOCH, said.who(), "", said.to(), said.text(), said.file()));
        }
        if (event instanceof Event.AskedToSwitchOn asked) {
            return moderates || asked.who().equals(viewer.id());
        }
        if (event instanceof Event.LayoutSet set) {
            return moderates
                    || set.viewer().filter(who -> !who.equals(viewer.id())).isEmpty();
        }
        return moderates
                || !(event instanceof Event.Banned
                        || event instanceof Event.Invited
                        || event instanceof Event.EndAnnounced);
    }

    /** What one has written oneself one may always read. */
    private static boolean mayRead(Conference room, Participant viewer, ChatMessage message) {
        return message.isFor(viewer)
                && (room.allows(viewer, Feature.CHAT_READING) || message.from().equals(viewer.id()));
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
        return event instanceof Event.OfSeat about ? Optional.of(about.who()) : Optional.empty();
    }

    private static boolean waits(Conference room, ParticipantId who) {
        return room.find(who).filter(Participant::waits).isPresent();
    }

    private static boolean moderates(Conference room, ParticipantId who) {
        return room.find(who).filter(p -> p.role().moderates()).isPresent();
    }
}
