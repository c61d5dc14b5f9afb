package org.rostrum.conference;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What somebody wrote.
 *
 * @param seq the number of the event
 * @param from the seat, which may be empty by now
 * @param name how they were shown
 * @param file what was sent; the text is empty then
 */
public record ChatMessage(
        long seq, Instant at, ParticipantId from, String name, Audience to, String text, Optional<Attachment> file) {

    /** The longest text, in UTF-16 units. */
    public static final int MAX_TEXT = 2000;

    /** How many the conference remembers for those who come later. */
    public static final int KEPT = 100;

    public ChatMessage {
        Objects.requireNonNull(file, "file");
    }

    /** Whether this seat may read it. */
    public boolean isFor(Participant reader) {
        if (reader.place() == Place.WAITING_ROOM) {
            return false;
        }
        if (to instanceof Audience.Everyone || reader.id().equals(from)) {
            return true;
        }
        return to instanceof Audience.One one
                ? one.who().equals(reader.id())
                : reader.role().moderates();
    }
}
