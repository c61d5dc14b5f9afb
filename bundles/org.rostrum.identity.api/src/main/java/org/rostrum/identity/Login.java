package org.rostrum.identity;

import java.time.Instant;

/**
 * A fresh log-in.
 *
 * @param token the secret, 43 characters of base64url; shown once
 * @param expires when it ends if it is not used
 */
public record Login(User user, String token, Instant expires) {
    @Override
    public String toString() {
        return "Login[user=" + user.id() + ", expires=" + expires + "]";
    }
}
