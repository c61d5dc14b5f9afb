package org.rostrum.identity.store;

import java.time.Instant;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;
import org.rostrum.identity.UserId;

/** Keeps log-ins, so that a restart logs nobody out. Calls block on the database. */
@ConsumerType
public interface LoginStore {

    /**
     * A log-in as it is kept.
     *
     * @param tokenHash SHA-256 of the token, in hexadecimal
     */
    record StoredLogin(String tokenHash, UserId user, Instant created, Instant expires) {}

    void add(StoredLogin login);

    Optional<StoredLogin> find(String tokenHash);

    /** Moves the end of a log-in. Does nothing if there is none. */
    void extend(String tokenHash, Instant expires);

    void remove(String tokenHash);

    void removeAllOf(UserId user);

    /** Removes what expired before {@code now} and returns how many. */
    int removeExpired(Instant now);
}
