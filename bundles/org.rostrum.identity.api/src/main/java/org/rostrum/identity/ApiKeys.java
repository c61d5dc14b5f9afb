package org.rostrum.identity;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.rostrum.problem.Outcome;

/**
 * Keys of applications. A key acts for the account that made it, within its scopes, until it expires or is revoked; it
 * ends with the account. Calls read and write the database: never call on a conference or media thread.
 */
@ProviderType
public interface ApiKeys {

    /** How every key begins, so that a leaked one is recognised. */
    String PREFIX = "rostrum_";

    /** How many days a key lasts at the most. */
    int MAX_DAYS = 366;

    /** The keys of a user, the newest first. */
    List<ApiKey> of(UserId owner);

    /** The keys of all users, the newest first. */
    List<ApiKey> list();

    /** Makes a key. Refuses {@code key.invalid}; and {@code limit.exceeded} to who has 50 already. */
    Outcome<ApiKey.Issued> issue(ApiKey.Draft draft, User owner);

    /** Ends a key at once: everybody one of theirs, administrators any. Refuses {@code key.unknown}. */
    Outcome<ApiKey> revoke(String id, User by);

    /** Whose key this is, if it is good now and from there. May write when it was used. */
    Optional<ApiKey.Use> find(String secret, String address);
}
