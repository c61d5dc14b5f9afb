package org.rostrum.identity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.rostrum.problem.Outcome;

/**
 * The accounts of this server. Users come with all rights they have: their own and those of their groups. Who calls
 * decides who may. Calls read or write the database: never call on a conference or media thread.
 */
@ProviderType
public interface Accounts {

    Optional<User> find(UserId id);

    /** All accounts by id. */
    List<User> list();

    /** What administrators see of an account. */
    Optional<AccountDetails> details(UserId id);

    /** What administrators see of all accounts, by id. */
    List<AccountDetails> listDetails();

    /** Adds an account with rights of its own. Refuses {@code user.taken}, {@code user.invalid}, {@code password.weak}. */
    Outcome<User> add(UserId id, String displayName, Set<Right> rights, String password);

    /**
     * Changes an account; whoever is logged in meets it at once. Refuses {@code user.unknown}, {@code user.invalid},
     * {@code group.unknown}, {@code user.taken} if an alias is the name of somebody else; and {@code right.required} when
     * it would leave the server without an active administrator. A deactivated account loses its log-ins.
     */
    Outcome<User> change(UserId id, AccountChange change);

    /** Sets a new password and ends every log-in of the account. Refuses {@code user.unknown}, {@code password.weak}. */
    Outcome<User> resetPassword(UserId id, String password);

    /** Ends the lock that failed log-ins have put on an account. Refuses {@code user.unknown}. */
    Outcome<User> unlock(UserId id);
}
