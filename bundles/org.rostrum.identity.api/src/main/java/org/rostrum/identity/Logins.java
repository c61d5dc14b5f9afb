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

    /** Asks the identity providers. Refuses {@code login.refused} and, after too many failures, {@code login.delayed}. */
    CompletionStage<Outcome<User>> authenticate(Credentials credentials);

    /** Logs somebody in who has been authenticated. May read and write the database. */
    Login open(User user);

    /** Whose token this is; empty if it is unknown, expired or its account is not active. May read the database. */
    Optional<User> find(String token);

    /** Logs out. Does nothing if the token is unknown. */
    void close(String token);
}
