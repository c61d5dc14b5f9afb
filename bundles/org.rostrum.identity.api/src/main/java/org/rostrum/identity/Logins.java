package org.rostrum.identity;

import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.osgi.annotation.versioning.ProviderType;
import org.rostrum.problem.Outcome;

/**
 * Who is logged in. A log-in is known by a random token of 256 bits that only its holder has: the server keeps a hash.
 * Doors hold the token in an {@code HttpOnly} cookie or an {@code Authorization: Bearer} header, never in a URL.
 */
@ProviderType
public interface Logins {

    /**
     * Asks the identity providers, then for the code of a second factor if the account has one. Refuses
     * {@code login.refused}; {@code login.code-required} and {@code login.code-refused} only to who knows the password;
     * and, after too many failures, {@code login.delayed}. An account that failures have locked is refused as if the
     * password were wrong: a guesser learns neither that it is locked nor that it is there.
     */
    CompletionStage<Outcome<User>> authenticate(Credentials credentials);

    /** Logs somebody in who has been authenticated, until it is not used for a while. May read and write the database. */
    Login open(User user, Client client);

    /** Whose token this is; empty if it is unknown, expired or its account is not active. May read the database. */
    Optional<User> find(String token);

    /** Logs out. Does nothing if the token is unknown. */
    void close(String token);
}
