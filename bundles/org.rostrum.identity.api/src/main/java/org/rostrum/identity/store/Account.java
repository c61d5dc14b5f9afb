package org.rostrum.identity.store;

import java.time.Instant;
import org.rostrum.identity.User;

/**
 * An account as it is kept.
 *
 * @param passwordHash in PHC string form, {@code $argon2id$v=19$...}
 */
public record Account(User user, String passwordHash, Instant created) {
    @Override
    public String toString() {
        return "Account[user=" + user.id() + "]";
    }
}
