package org.rostrum.identity.store;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;
import org.rostrum.identity.UserId;

/** Keeps accounts. Calls block on the database; a broken database throws an unchecked exception. */
@ConsumerType
public interface AccountStore {

    Optional<Account> find(UserId id);

    /** All accounts by id. */
    List<Account> list();

    /** Adds an account and returns true, or returns false and changes nothing if the id is taken. */
    boolean add(Account account);

    /** Replaces an account and returns true, or returns false if there is none of this id. */
    boolean replace(Account account);
}
