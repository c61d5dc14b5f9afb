package org.rostrum.identity;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.rostrum.problem.Outcome;

/**
 * Everybody's own contacts. Each sees theirs and nobody else's; to change them takes {@link Right#EDIT_ADDRESS_BOOK}. Calls
 * read or write the database: never call on a conference or media thread.
 */
@ProviderType
public interface AddressBook {

    /** The most contacts somebody can have. */
    int MOST = 1000;

    /** Their contacts whose name, id or address holds all of the words, by name; nothing typed finds all of them. */
    List<Contact> list(UserId owner, String words);

    /**
     * Adds an account of this server, by its id or an alias. Refuses {@code right.required}, {@code user.unknown}, {@code
     * contact.invalid} for oneself, {@code contact.taken}, {@code limit.exceeded}.
     */
    Outcome<Contact> add(UserId whom, User by);

    /**
     * Adds a person outside. Refuses {@code right.required}, {@code contact.invalid}, {@code contact.taken} for an address
     * that is there already, {@code limit.exceeded}.
     */
    Outcome<Contact> add(String name, String email, User by);

    /**
     * Changes name and address of a person outside. Refuses {@code right.required}, {@code contact.unknown}, {@code
     * contact.invalid} also for an account, {@code contact.taken}.
     */
    Outcome<Contact> change(String id, String name, String email, User by);

    /** Refuses {@code right.required}, {@code contact.unknown}. */
    Outcome<Contact> remove(String id, User by);
}
