package org.rostrum.audit;

import java.util.Objects;
import org.rostrum.identity.UserId;

/**
 * Who did something.
 *
 * @param id of the account for {@link Kind#USER} and {@link Kind#KEY}, of the seat for {@link Kind#SEAT}; empty for the rest
 */
public record Actor(Kind kind, String id) {

    /** The server itself: timers, the schedule, what a file in {@code etc} says. */
    public static final Actor HOUSE = new Actor(Kind.HOUSE, "");

    /** Somebody who has not said who they are, or was not believed. */
    public static final Actor UNKNOWN = new Actor(Kind.UNKNOWN, "");

    /** What an actor is. */
    public enum Kind {
        /** Somebody who is logged in. */
        USER,
        /** An application with a key, in the name of the account that made it. */
        KEY,
        /** Somebody in a conference who has no account. */
        SEAT,
        /** The server itself. */
        HOUSE,
        /** Nobody knows. */
        UNKNOWN
    }

    public Actor {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(id, "id");
    }

    /** Somebody who is logged in. */
    public static Actor user(UserId id) {
        return new Actor(Kind.USER, id.value());
    }

    /** An application with a key of this account. */
    public static Actor key(UserId of) {
        return new Actor(Kind.KEY, of.value());
    }
}
