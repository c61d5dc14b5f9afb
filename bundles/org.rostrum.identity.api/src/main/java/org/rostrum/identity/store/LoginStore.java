package org.rostrum.identity.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;
import org.rostrum.identity.UserId;

/** Keeps log-ins, so that a restart logs nobody out. Calls block on the database. */
@ConsumerType
public interface LoginStore {

    /** What a token is good for. */
    enum Kind {
        /** Shown with every request, lasts on while it is used. */
        BROWSER,
        /** Shown with every request, ends when it ends. */
        ACCESS,
        /** Shown once for the next pair. */
        REFRESH,
        /** A refresh token that was shown: if it comes again, somebody has stolen it. */
        SPENT
    }

    /**
     * A token as it is kept.
     *
     * @param tokenHash SHA-256 of the token, in hexadecimal
     * @param session names the log-in it belongs to, which may have had many tokens; unique among all users
     * @param created when the log-in began
     * @param used when it was last seen in use
     */
    record StoredLogin(
            String tokenHash,
            String session,
            UserId user,
            Kind kind,
            Instant created,
            Instant used,
            Instant expires,
            String network,
            String client) {}

    void add(StoredLogin login);

    Optional<StoredLogin> find(String tokenHash);

    /** All tokens of a user, in no order. */
    List<StoredLogin> listOf(UserId user);

    /** Says that a token was used and moves its end. Does nothing if there is none. */
    void extend(String tokenHash, Instant used, Instant expires);

    /** Makes a refresh token a spent one and returns true; of many who try at once, one succeeds. */
    boolean spend(String tokenHash);

    /** Removes every token of a log-in, if it is that of this user, and returns whether there was one. */
    boolean removeSession(UserId user, String session);

    void removeAllOf(UserId user);

    /** Removes what expired before {@code now} and returns how many. */
    int removeExpired(Instant now);
}
