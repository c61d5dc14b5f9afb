package org.rostrum.chat;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.rostrum.conference.Attachment;
import org.rostrum.identity.UserId;

/**
 * What somebody wrote in a conference, as it is kept.
 *
 * @param position of its event in the journal: grows, names the message
 * @param seq the number of the event in its run
 * @param from whose account; empty for guests
 * @param name how they were shown
 * @param toUser whose account, if it was to one who may read it and has one
 * @param toName how they were shown, if it was to one
 * @param file what was sent, which may be gone by now; the text is empty then
 */
public record RoomMessage(
        long position,
        Run run,
        long seq,
        Instant at,
        Optional<UserId> from,
        String name,
        To to,
        Optional<UserId> toUser,
        Optional<String> toName,
        String text,
        Optional<Attachment> file) {

    /** To whom it was written. */
    public enum To {
        EVERYONE,
        MODERATORS,
        ONE
    }

    public RoomMessage {
        Objects.requireNonNull(run, "run");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(toUser, "toUser");
        Objects.requireNonNull(toName, "toName");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(file, "file");
    }
}
