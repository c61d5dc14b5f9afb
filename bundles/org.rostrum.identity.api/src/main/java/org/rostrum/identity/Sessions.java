package org.rostrum.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.rostrum.problem.Outcome;

/**
 * Where somebody is logged in: a browser, a program that refreshes its tokens. Calls read or write the database: never
 * call on a conference or media thread.
 */
@ProviderType
public interface Sessions {

    /**
     * One log-in, whatever tokens it has had.
     *
     * @param id names it to its owner and to administrators; is no secret and opens nothing
     * @param used when it was last seen in use, to some ten minutes
     * @param expires when it ends if it is not used
     * @param network the address it was opened from; of IPv6 the household's /64
     * @param client what the program said of itself
     */
    record Session(String id, Instant created, Instant used, Instant expires, String network, String client) {}

    /** Those that have not ended, the last used first. */
    List<Session> of(UserId user);

    /** Which session this token belongs to, if it is worth anything. */
    Optional<String> idOf(String token);

    /** Ends one at once. Refuses {@code session.unknown} if this user has none of this id. */
    Outcome<Session> end(UserId user, String id);

    /** Ends all of a user on all devices at once. */
    void endAll(UserId user);
}
