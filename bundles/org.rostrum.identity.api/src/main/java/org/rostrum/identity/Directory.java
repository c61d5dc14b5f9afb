package org.rostrum.identity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The address book of the server, for everybody with an account: who is there, and nothing more about them. Calls read the
 * database: never call on a conference or media thread.
 */
@ProviderType
public interface Directory {

    /**
     * Somebody with an active account.
     *
     * @param aliases other names under which they are found and called
     */
    record Person(UserId id, String displayName, Set<UserId> aliases) {
        public Person {
            aliases = Set.copyOf(aliases);
        }
    }

    /** Those whose names hold all of the words, by display name and id; nothing typed finds everybody. */
    List<Person> search(String words);

    /** Who is called by this id or alias. */
    Optional<Person> find(UserId name);
}
