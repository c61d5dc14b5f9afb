package org.rostrum.identity;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.rostrum.problem.Outcome;

/**
 * The groups of this server, {@link Group#EVERYBODY} among them. Who is in which is said with {@link Accounts#change}.
 * What changes here holds at once for whoever is logged in. Calls read or write the database: never call on a conference
 * or media thread.
 */
@ProviderType
public interface Groups {

    Optional<Group> find(GroupId id);

    /** All groups by id. */
    List<Group> list();

    /** The accounts in a group by id; all of them in {@link Group#EVERYBODY}, none in a group that does not exist. */
    List<User> members(GroupId id);

    /** Adds a group nobody is in. Refuses {@code group.taken}. */
    Outcome<Group> add(Group group);

    /**
     * Changes name and rights. Refuses {@code group.unknown}; and {@code right.required} when it would leave the server
     * without an active administrator.
     */
    Outcome<Group> change(Group changed);

    /** Removes a group, not those in it. Refuses as {@link #change}, and {@code group.invalid} for everybody's group. */
    Outcome<Group> remove(GroupId id);
}
