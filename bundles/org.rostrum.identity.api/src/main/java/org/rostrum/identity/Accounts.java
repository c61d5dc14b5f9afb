package org.rostrum.identity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.rostrum.problem.Outcome;

/** The accounts of this server. Calls read or write the database: never call on a conference or media thread. */
@ProviderType
public interface Accounts {

    Optional<User> find(UserId id);

    /** All accounts by id. */
    List<User> list();

    /** Adds an account. Refuses {@code user.taken}, {@code user.invalid}, {@code password.weak}. */
    Outcome<User> add(UserId id, String displayName, Set<Right> rights, String password);

    /**
     * Changes name, rights and whether the account may be used. Refuses {@code user.unknown}; and {@code right.required}
     * when it would leave the server without an active administrator. A deactivated account loses its log-ins.
     */
    Outcome<User> change(User changed);

    /** Sets a new password and ends every log-in of the account. Refuses {@code user.unknown}, {@code password.weak}. */
    Outcome<User> resetPassword(UserId id, String password);
}
