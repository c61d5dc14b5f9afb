package org.rostrum.identity.store;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;
import org.rostrum.identity.Group;
import org.rostrum.identity.GroupId;

/** Keeps groups; who is in one is kept with the accounts. Calls block on the database. */
@ConsumerType
public interface GroupStore {

    Optional<Group> find(GroupId id);

    /** All groups by id. */
    List<Group> list();

    /** Adds a group and returns true, or returns false and changes nothing if the id is taken. */
    boolean add(Group group);

    /** Replaces name and rights and returns true, or returns false if there is none of this id. */
    boolean replace(Group group);

    /** Removes a group, from all who are in it too, and returns true, or returns false if there is none of this id. */
    boolean remove(GroupId id);
}
