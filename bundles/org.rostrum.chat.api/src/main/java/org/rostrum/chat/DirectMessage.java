package org.rostrum.chat;

import java.time.Instant;
import java.util.Objects;
import org.rostrum.identity.UserId;

/**
 * What one wrote to another.
 *
 * @param id grows from message to message on the server, may have gaps
 * @param text 1 to 2,000 characters, lines allowed
 */
public record DirectMessage(long id, UserId from, UserId to, Instant at, String text) {
    public DirectMessage {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(text, "text");
    }

    /** Who of the two is not this one. */
    public UserId other(UserId one) {
        return from.equals(one) ? to : from;
    }
}
