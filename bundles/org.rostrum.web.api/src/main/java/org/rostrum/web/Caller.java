package org.rostrum.web;

import java.util.Optional;
import org.rostrum.identity.User;

/**
 * Who asks. A resource method gets it by {@code @Context}.
 *
 * @param known the user; always empty where a method is {@link Open}, never anywhere else
 * @param token the secret that came with the request, whether it is worth something or not
 */
public record Caller(Optional<User> known, Optional<String> token) {

    /** The user, where the guard lets nobody else through. */
    public User user() {
        return known.orElseThrow(() -> new IllegalStateException("user: (expected: a guarded method)"));
    }

    @Override
    public String toString() {
        return "Caller[known=" + known + "]";
    }
}
