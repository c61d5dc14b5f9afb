package org.rostrum.calling.store;

import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;
import org.rostrum.identity.UserId;

/** Keeps who wants no calls from whom. Calls block on the database; a broken database throws an unchecked exception. */
@ConsumerType
public interface BlockStore {

    /** Whom somebody has blocked. */
    Set<UserId> blockedBy(UserId user);

    boolean isBlocked(UserId by, UserId whom);

    /** Does nothing if it is so already. */
    void block(UserId by, UserId whom);

    /** Does nothing if it is so already. */
    void unblock(UserId by, UserId whom);
}
