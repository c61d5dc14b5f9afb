package org.rostrum.rest.resource;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * What somebody logs in with.
 *
 * @param token whether the answer shall hold the token, for programs that send it as Bearer
 */
@Schema(name = "LogIn")
public record LogInJson(String login, String password, Boolean token) {

    static final LogInJson NOBODY = new LogInJson(null, null, null);

    /** Nothing is nobody's name: it is refused like any other that is wrong. */
    String loginText() {
        return login == null ? "" : login;
    }

    String passwordText() {
        return password == null ? "" : password;
    }

    @Override
    public String toString() {
        return "LogInJson[login=" + login + "]";
    }
}
