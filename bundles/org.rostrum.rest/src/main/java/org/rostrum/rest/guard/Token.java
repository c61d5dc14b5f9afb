package org.rostrum.rest.guard;

import java.util.Optional;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.core.Cookie;
import javax.ws.rs.core.HttpHeaders;

/** Where a request carries the secret of its log-in: {@code Authorization: Bearer}, or else the cookie. */
public final class Token {

    /** The cookie of a log-in. */
    public static final String COOKIE = "rostrum_session";

    private static final String BEARER = "Bearer ";
    private static final int MAX_LENGTH = 128;

    private Token() {}

    static boolean isBearer(ContainerRequestContext request) {
        String authorization = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        return authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length());
    }

    static Optional<String> of(ContainerRequestContext request) {
        return (isBearer(request) ? bearer(request) : cookie(request))
                .filter(token -> !token.isEmpty() && token.length() <= MAX_LENGTH);
    }

    private static Optional<String> bearer(ContainerRequestContext request) {
        return Optional.of(request.getHeaderString(HttpHeaders.AUTHORIZATION)
                .substring(BEARER.length())
                .strip());
    }

    private static Optional<String> cookie(ContainerRequestContext request) {
        return Optional.ofNullable(request.getCookies().get(COOKIE)).map(Cookie::getValue);
    }
}
