package org.rostrum.identity.store;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;
import org.rostrum.identity.Contact;
import org.rostrum.identity.UserId;

/** Keeps everybody's contacts. Calls block on the database; a broken database throws an unchecked exception. */
@ConsumerType
public interface ContactStore {

    /** What became of a change. */
    enum Change {
        DONE,
        /** Its owner has no such contact. */
        ABSENT,
        /** Its owner has another contact of this account, or of this address without regard to case. */
        TAKEN
    }

    /** In no order. The name of an account is what it was when it was added. */
    List<Contact> list(UserId owner);

    Optional<Contact> find(UserId owner, String id);

    int count(UserId owner);

    /** {@link Change#DONE} or {@link Change#TAKEN}. */
    Change add(UserId owner, Contact contact);

    /** Replaces the one of the same id. */
    Change replace(UserId owner, Contact contact);

    /** Returns false if the owner has no such contact. */
    boolean remove(UserId owner, String id);
}
