package org.rostrum.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * An account as administrators see it.
 *
 * @param user with all rights it has, from wherever
 * @param ownRights without what it has from its groups
 * @param groups without everybody's
 * @param aliases other names under which it is found and called
 * @param lockedUntil when too many failed log-ins have locked it, until when; empty once that is over
 * @param secondFactor whether a log-in needs a code besides the password
 */
public record AccountDetails(
        User user,
        Set<Right> ownRights,
        Set<GroupId> groups,
        Set<UserId> aliases,
        Instant created,
        Optional<Instant> lockedUntil,
        boolean secondFactor) {

    public AccountDetails {
        ownRights = Set.copyOf(ownRights);
        groups = Set.copyOf(groups);
        aliases = Set.copyOf(aliases);
    }

    public UserId id() {
        return user.id();
    }
}
