package org.rostrum.identity.store;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;
import org.rostrum.identity.UserId;

/** Keeps accounts. Calls block on the database; a broken database throws an unchecked exception. */
@ConsumerType
public interface AccountStore {

    /** What became of a change. */
    enum Change {
        DONE,
        /** There is no account of this id; nothing has changed. */
        ABSENT,
        /** One of its names is that of another account; nothing has changed. */
        NAME_TAKEN
    }

    Optional<Account> find(UserId id);

    /** The account that has this id or this alias. */
    Optional<Account> findByName(UserId name);

    /** All accounts by id. */
    List<Account> list();

    /** Adds an account and returns true, or returns false and changes nothing if its id or an alias is taken. */
    default boolean add(Account account) {
        return add(List.of(account));
    }

    /** Adds all of them and returns true, or returns false and changes nothing if one id or alias is taken. */
    boolean add(List<Account> all);

    /** Replaces everything of an account but its id. Its groups have to exist. */
    Change replace(Account account);
}
