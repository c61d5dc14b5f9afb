package org.rostrum.identity;

import java.util.Optional;
import java.util.Set;

/**
 * What of an account shall be otherwise; what is empty stays.
 *
 * @param displayName 1 to 100 characters without control characters
 * @param rights the account's own, without what it has from its groups
 * @param active false when it may not be used any more; its log-ins end
 * @param groups all groups it shall be in; everybody's is not named
 * @param aliases all other names it shall have, of the form of ids
 */
public record AccountChange(
        Optional<String> displayName,
        Optional<Set<Right>> rights,
        Optional<Boolean> active,
        Optional<Set<GroupId>> groups,
        Optional<Set<UserId>> aliases) {

    /** Leaves everything as it is. */
    public static final AccountChange NOTHING =
            new AccountChange(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public AccountChange {
        rights = rights.map(Set::copyOf);
        groups = groups.map(Set::copyOf);
        aliases = aliases.map(Set::copyOf);
    }

    public AccountChange named(String name) {
        return new AccountChange(Optional.of(name), rights, active, groups, aliases);
    }

    public AccountChange withRights(Set<Right> own) {
        return new AccountChange(displayName, Optional.of(own), active, groups, aliases);
    }

    public AccountChange active(boolean usable) {
        return new AccountChange(displayName, rights, Optional.of(usable), groups, aliases);
    }

    public AccountChange inGroups(Set<GroupId> all) {
        return new AccountChange(displayName, rights, active, Optional.of(all), aliases);
    }

    public AccountChange alsoCalled(Set<UserId> all) {
        return new AccountChange(displayName, rights, active, groups, Optional.of(all));
    }
}
