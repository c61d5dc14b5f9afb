package org.rostrum.rest.resource;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.rostrum.identity.Login;
import org.rostrum.identity.User;

/**
 * A log-in.
 *
 * @param expires when it ends if it is not used; only in the answer to a log-in
 * @param token the secret; only in the answer to a log-in that asks for it
 */
@Schema(name = "Session")
public record SessionJson(
        UserJson user,
        @Schema(description = "When it ends if it is not used; only after a log-in.") Instant expires,
        @Schema(description = "For Authorization: Bearer; only when asked for.") String token) {

    static SessionJson of(User user) {
        return new SessionJson(UserJson.of(user), null, null);
    }

    static SessionJson of(Login login, boolean withToken) {
        return new SessionJson(UserJson.of(login.user()), login.expires(), withToken ? login.token() : null);
    }

    @Override
    public String toString() {
        return "SessionJson[user=" + user.id() + "]";
    }
}
