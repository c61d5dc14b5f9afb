package org.rostrum.chat.store;

import java.util.Objects;
import java.util.Optional;
import org.rostrum.chat.Run;
import org.rostrum.conference.ParticipantId;
import org.rostrum.identity.UserId;

/**
 * While a seat of somebody with an account could read the chat.
 *
 * @param from the number of the event in the run behind which it could
 * @param to the number of the event from which on it could not; empty: up to the end
 * @param moderates whether it could read what was to the moderators
 */
public record Stay(Run run, ParticipantId seat, UserId user, long from, Optional<Long> to, boolean moderates) {
    public Stay {
        Objects.requireNonNull(run, "run");
        Objects.requireNonNull(seat, "seat");
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(to, "to");
    }

    /** The same, ended. */
    public Stay until(long seq) {
        return new Stay(run, seat, user, from, Optional.of(seq), moderates);
    }
}
