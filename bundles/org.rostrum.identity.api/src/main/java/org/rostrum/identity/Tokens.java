package org.rostrum.identity;

import java.time.Instant;
import org.osgi.annotation.versioning.ProviderType;
import org.rostrum.problem.Outcome;

/**
 * Log-ins of programs: a token that is good for minutes, and one with which to fetch the next pair. All of them are
 * random, mean nothing to their holder and are kept as hashes. Calls read and write the database: never call on a
 * conference or media thread.
 */
@ProviderType
public interface Tokens {

    /**
     * What a program gets.
     *
     * @param access to be shown with every request until it expires
     * @param refresh to be shown once, here, for the next pair
     */
    record Pair(User user, String access, Instant accessExpires, String refresh, Instant refreshExpires) {
        @Override
        public String toString() {
            return "Pair[user=" + user.id() + ", accessExpires=" + accessExpires + "]";
        }
    }

    /** Logs a program of somebody in who has been authenticated. */
    Pair open(User user, Client client);

    /**
     * The next pair. Refuses {@code token.refused} if the token is unknown, expired or no refresh token, or its account is
     * not active; and if it was shown before, then the whole log-in ends, since one of the two who had it has stolen it.
     * After too many failures of one network {@code login.delayed}.
     */
    Outcome<Pair> refresh(String refreshToken, Client client);
}
