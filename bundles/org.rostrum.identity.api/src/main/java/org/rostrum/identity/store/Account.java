package org.rostrum.identity.store;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.rostrum.identity.Profile;
import org.rostrum.identity.Right;
import org.rostrum.identity.User;
import org.rostrum.identity.UserId;

/**
 * An account as it is kept.
 *
 * @param rights its own, without what it has from its groups
 * @param passwordHash in PHC string form, {@code $argon2id$v=19$...}
 */
public record Account(
        UserId id,
        String displayName,
        Set<Right> rights,
        boolean active,
        Profile profile,
        String passwordHash,
        Instant created) {

    public Account {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(profile, "profile");
        rights = Set.copyOf(rights);
    }

    /** A new account whose rights are those of the user. */
    public static Account of(User user, String passwordHash, Instant created) {
        return new Account(
                user.id(), user.displayName(), user.rights(), user.active(), Profile.EMPTY, passwordHash, created);
    }

    /** The same with the name, the rights and the state of this user. */
    public Account with(User user) {
        return new Account(id, user.displayName(), user.rights(), user.active(), profile, passwordHash, created);
    }

    public Account with(Profile changed) {
        return new Account(id, displayName, rights, active, changed, passwordHash, created);
    }

    public Account withPasswordHash(String changed) {
        return new Account(id, displayName, rights, active, profile, changed, created);
    }

    @Override
    public String toString() {
        return "Account[id=" + id + "]";
    }
}
