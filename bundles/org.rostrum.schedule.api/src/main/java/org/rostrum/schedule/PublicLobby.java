package org.rostrum.schedule;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.rostrum.conference.ConferenceId;
import org.rostrum.conference.ConferenceKey;

/**
 * What anybody at all is told of a public conference. Neither who owns it, nor who is in it, nor its PIN.
 *
 * @param key for those who keep something about the conference; not to be shown
 * @param startsAt when it starts, for a scheduled one
 * @param endsAt when it should end, for a scheduled one
 * @param full whether every seat is taken now
 * @param locked whether only moderators enter now
 * @param pin whether guests are asked for a PIN
 */
public record PublicLobby(
        ConferenceKey key,
        ConferenceId id,
        String topic,
        String description,
        Lobby.State state,
        Optional<Instant> startsAt,
        Optional<Instant> endsAt,
        boolean full,
        boolean locked,
        boolean pin) {

    public PublicLobby {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(startsAt, "startsAt");
        Objects.requireNonNull(endsAt, "endsAt");
    }
}
