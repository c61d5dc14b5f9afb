package org.rostrum.schedule;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.rostrum.conference.ConferenceId;
import org.rostrum.conference.ModeId;

/**
 * What somebody at the door is told of a conference.
 *
 * @param owner the owner's display name
 * @param startsAt when a scheduled one starts, or has started; of a recurring one the present occurrence, else the next
 * @param full whether every seat is taken now
 * @param locked whether this visitor is kept out by a lock
 * @param pin whether this visitor is asked for a PIN
 */
public record Lobby(
        ConferenceId id,
        String topic,
        String owner,
        ModeId mode,
        State state,
        Optional<Instant> startsAt,
        boolean full,
        boolean locked,
        boolean pin) {

    /** Whether the door opens. */
    public enum State {
        NOT_STARTED,
        /** Running, or starts when somebody enters. */
        OPEN,
        ENDED
    }

    public Lobby {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(startsAt, "startsAt");
    }
}
