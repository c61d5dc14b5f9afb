package org.rostrum.rest.resource;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.rostrum.identity.Tokens;

/** The tokens of a program that is logged in. */
@Schema(name = "Tokens")
public record TokensJson(
        UserJson user,
        @Schema(description = "For Authorization: Bearer.") String access,
        Instant accessExpires,
        @Schema(description = "For the next pair; good once.") String refresh,
        @Schema(description = "When the log-in ends if it is not refreshed.") Instant refreshExpires) {

    static TokensJson of(Tokens.Pair pair) {
        return new TokensJson(
                UserJson.of(pair.user()), pair.access(), pair.accessExpires(), pair.refresh(), pair.refreshExpires());
    }

    @Override
    public String toString() {
        return "TokensJson[user=" + user.id() + "]";
    }
}
