package org.rostrum.rest.resource;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import org.rostrum.identity.Credentials;
import org.rostrum.web.Peer;

/**
 * What somebody logs in with.
 *
 * @param token whether the answer shall hold the token, for programs that send it as Bearer
 */
@Schema(name = "LogIn")
public record LogInJson(
        String login,
        String password,
        @Schema(description = "Of the app, or for the day it is lost; if login.code-required was answered.")
                String code,
        @Schema(description = "Whether the answer shall hold the token.") Boolean token) {

    /** Nothing is nobody's name: it is refused like any other that is wrong. */
    static Credentials.Password credentials(LogInJson wanted, Peer peer) {
        LogInJson given = wanted == null ? new LogInJson(null, null, null, null) : wanted;
        return new Credentials.Password(
                given.login == null ? "" : given.login,
                given.password == null ? "" : given.password,
                Optional.ofNullable(given.code),
                peer.address());
    }

    @Override
    public String toString() {
        return "LogInJson[login=" + login + "]";
    }
}
