package org.rostrum.mode.smartmeeting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rostrum.conference.Conference;
import org.rostrum.conference.Event;
import org.rostrum.conference.Participant;
import org.rostrum.conference.ParticipantId;
import org.rostrum.conference.Place;

/**
 * Who stepped down in the middle of a sentence, or while sharing: that does not bring them back until it has ceased and
 * begins anew. Remembered as {@code left:<seat>}.
 */
final class SteppedDown {

    private static final String PREFIX = "left:";

    private SteppedDown() {}

    /** What they do at this moment will not count. */
    static Event remember(Participant seat) {
        return new Event.Remembered(PREFIX + seat.id(), Claim.of(seat).text());
    }

    /** What they do, as far as it counts. */
    static Claim claim(Conference room, Participant seat) {
        Claim claim = Claim.of(seat);
        String left = room.modeData().isEmpty() ? null : room.modeData().get(PREFIX + seat.id());
        return left == null ? claim : claim.without(left);
    }

    /** What need not be remembered any more. */
    static List<Event> forget(Conference room) {
        return room.modeData().entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(PREFIX))
                .filter(entry -> !still(room, entry).equals(Optional.of(entry.getValue())))
                .<Event>map(entry -> new Event.Remembered(entry.getKey(), still(room, entry)))
                .toList();
    }

    private static Optional<String> still(Conference room, Map.Entry<String, String> left) {
        return ParticipantId.parse(left.getKey().substring(PREFIX.length()))
                .flatMap(room::find)
                .filter(seat -> seat.place() == Place.AUDITORIUM)
                .flatMap(seat -> Claim.of(seat).within(left.getValue()).text());
    }
}
