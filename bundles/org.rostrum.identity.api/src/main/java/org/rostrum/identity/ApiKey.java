package org.rostrum.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an application may do in the name of somebody. Holds no secret.
 *
 * @param id names it in lists and paths; opens nothing
 * @param name what its owner calls the application, 1 to 100 characters that can be shown
 * @param networks addresses and networks (192.0.2.0/24, 2001:db8::/32) it may be used from; none: from anywhere
 * @param used when it was last seen in use, to some minutes
 */
public record ApiKey(
        String id,
        UserId owner,
        String name,
        Set<Scope> scopes,
        List<String> networks,
        Instant created,
        Instant expires,
        Optional<Instant> used) {

    /** A part of the REST API. */
    public enum Scope {
        /** Reads all that the other scopes could change. */
        READ,
        /** Conferences: plans, runs, those in them. */
        CONFERENCES,
        /** Accounts, groups, the address book, calls to people. */
        PEOPLE
    }

    /**
     * What a key shall be.
     *
     * @param expires at most {@link ApiKeys#MAX_DAYS} days from now
     */
    public record Draft(String name, Set<Scope> scopes, List<String> networks, Instant expires) {
        public Draft {
            scopes = Set.copyOf(scopes);
            networks = List.copyOf(networks);
        }
    }

    /**
     * A key that was just made.
     *
     * @param secret what the application sends as Bearer; shown once
     */
    public record Issued(ApiKey key, String secret) {
        @Override
        public String toString() {
            return "Issued[key=" + key.id() + "]";
        }
    }

    /**
     * Somebody's application at the door.
     *
     * @param user the owner with the rights they have now: a key is never more powerful
     */
    public record Use(User user, Set<Scope> scopes) {}

    public ApiKey {
        scopes = Set.copyOf(scopes);
        networks = List.copyOf(networks);
    }
}
