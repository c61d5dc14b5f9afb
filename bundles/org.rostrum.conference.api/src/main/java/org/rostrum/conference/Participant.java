package org.rostrum.conference;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.rostrum.identity.User;
import org.rostrum.identity.UserId;

/**
 * One seat at the conference: an immutable snapshot.
 *
 * @param user whose account it is; empty for guests, gateways and recorders
 * @param sources the state of every source, none missing
 * @param connection whether somebody is there at this moment
 */
public record Participant(
        ParticipantId id,
        Optional<UserId> user,
        String name,
        Role role,
        Place place,
        Origin origin,
        Map<Source, Source.State> sources,
        boolean handRaised,
        Connection connection) {

    /** Whether the one who holds the seat can be reached. */
    public enum Connection {
        SEATED,
        /** The network is gone; the seat is kept for a while, with role, place and hand. */
        RECONNECTING
    }

    public Participant {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(connection, "connection");
        if (!User.isDisplayName(name)) {
            throw new IllegalArgumentException("name: (expected: 1 to 100 characters, none of them control)");
        }
        sources = everySource(sources);
    }

    /** A seat that somebody has just taken. */
    public static Participant arriving(Command.Join join) {
        return new Participant(
                join.as(),
                join.user(),
                join.name(),
                join.role(),
                join.landing(),
                join.origin(),
                join.sources(),
                false,
                Connection.SEATED);
    }

    public Source.State state(Source source) {
        return sources.get(source);
    }

    /** Whether a source is offered and somebody is there to feed it. */
    public boolean offers(Source source) {
        return sources.get(source) == Source.State.ON;
    }

    /** The same seat in another place. For modes, which decide where somebody lands. */
    public Participant at(Place next) {
        return new Participant(id, user, name, role, next, origin, sources, handRaised, connection);
    }

    Participant with(Source source, Source.State state) {
        Map<Source, Source.State> next = new EnumMap<>(sources);
        next.put(source, state);
        return new Participant(id, user, name, role, place, origin, next, handRaised, connection);
    }

    Participant withHand(boolean raised) {
        return new Participant(id, user, name, role, place, origin, sources, raised, connection);
    }

    Participant with(Connection next) {
        return new Participant(id, user, name, role, place, origin, sources, handRaised, next);
    }

    private static Map<Source, Source.State> everySource(Map<Source, Source.State> given) {
        Map<Source, Source.State> every = new EnumMap<>(Source.class);
        for (Source source : Source.values()) {
            every.put(source, given.getOrDefault(source, Source.State.OFF));
        }
        return Collections.unmodifiableMap(every);
    }
}
