package org.rostrum.conference.admission;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.rostrum.conference.ConferenceId;
import org.rostrum.conference.Origin;
import org.rostrum.conference.Source;
import org.rostrum.identity.User;

/**
 * Somebody at the door.
 *
 * @param conference the public name they typed or followed
 * @param user their account, authenticated by the door; empty for those who have none
 * @param name how they want to be shown
 * @param sources what they want switched on when they enter; {@code SILENCED} is not theirs to say
 * @param pin what they typed as the conference's PIN; untrusted, never logged
 * @param ticket what a guest shows to be recognised; untrusted, never logged
 * @param peer the network address they come from; never empty
 */
public record JoinRequest(
        ConferenceId conference,
        Optional<User> user,
        String name,
        Origin origin,
        Map<Source, Source.State> sources,
        Optional<String> pin,
        Optional<String> ticket,
        String peer) {

    public JoinRequest {
        Objects.requireNonNull(conference, "conference");
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(peer, "peer");
        if (!User.isDisplayName(name)) {
            throw new IllegalArgumentException("name: (expected: 1 to 100 characters, none of them control)");
        }
        if (sources.containsValue(Source.State.SILENCED)) {
            throw new IllegalArgumentException("sources: SILENCED (expected: ON or OFF)");
        }
        Objects.requireNonNull(pin, "pin");
        Objects.requireNonNull(ticket, "ticket");
        sources = Map.copyOf(sources);
    }

    @Override
    public String toString() {
        return "JoinRequest[conference=" + conference + ", user=" + user + ", name=" + name + ", peer=" + peer + "]";
    }
}
