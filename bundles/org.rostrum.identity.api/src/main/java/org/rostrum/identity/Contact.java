package org.rostrum.identity;

import java.util.Objects;
import java.util.Optional;

/**
 * An entry of somebody's own address book: an account of this server, or a person outside.
 *
 * @param id names the entry
 * @param user whose account it is; empty for a person outside
 * @param name what its owner reads: of an account its present display name
 * @param email of a person outside; always empty for an account, whose address is its own affair
 */
public record Contact(String id, Optional<UserId> user, String name, Optional<String> email) {

    public Contact {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(user, "user");
        if (!User.isDisplayName(name)) {
            throw new IllegalArgumentException("name: (expected: 1 to 100 characters, none of them control)");
        }
        if (user.isPresent() == email.isPresent()) {
            throw new IllegalArgumentException("user, email: (expected: one of them)");
        }
        if (email.isPresent() && !Profile.isEmail(email.get())) {
            throw new IllegalArgumentException("email: (expected: one address, name@example.org)");
        }
    }

    /** The same entry under another name. */
    public Contact called(String other) {
        return new Contact(id, user, other, email);
    }
}
