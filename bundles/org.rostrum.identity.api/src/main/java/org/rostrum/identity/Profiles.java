package org.rostrum.identity;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.rostrum.problem.Outcome;

/** How people are reached. Calls read or write the database: never call on a conference or media thread. */
@ProviderType
public interface Profiles {

    /** The profile of an account; empty if there is no such account. */
    Optional<Profile> find(UserId id);

    /**
     * Changes a profile: everybody their own, administrators that of anybody. Refuses {@code right.required},
     * {@code user.unknown}.
     */
    Outcome<Profile> change(UserId id, Profile changed, User by);
}
