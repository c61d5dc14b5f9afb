package org.rostrum.rest.guard;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import javax.annotation.Priority;
import javax.ws.rs.Priorities;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.container.PreMatching;
import javax.ws.rs.core.HttpHeaders;
import org.rostrum.problem.Problems;
import org.rostrum.web.Answers;

/**
 * Refuses what a foreign page makes a browser send: a changing request whose {@code Origin} is another host than its own
 * {@code Host}. The cookie's {@code SameSite=Strict} is the first wall, this is the second. A Bearer token cannot be sent
 * by accident and is not looked at here. A reverse proxy must hand on {@code Host} as it came.
 */
@PreMatching
@Priority(Priorities.AUTHENTICATION - 300)
public final class OriginGuard implements ContainerRequestFilter {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    @Override
    public void filter(ContainerRequestContext request) {
        String origin = request.getHeaderString("Origin");
        if (origin == null || SAFE.contains(request.getMethod()) || Token.isBearer(request)) {
            return;
        }
        if (!isSame(origin, request.getHeaderString(HttpHeaders.HOST))) {
            request.abortWith(Answers.problem(Problems.REQUEST_FORGED.because("Origin: is not this server.")));
        }
    }

    /** Compares host and port; the scheme is not known behind a proxy that ends TLS. */
    static boolean isSame(String origin, String host) {
        if (host == null) {
            return false;
        }
        try {
            URI from = new URI(origin);
            if (from.getScheme() == null || from.getHost() == null) {
                return false;
            }
            String defaultPort = from.getScheme().equalsIgnoreCase("https") ? ":443" : ":80";
            return withoutSuffix(from.getRawAuthority(), defaultPort).equals(withoutSuffix(host, defaultPort));
        } catch (URISyntaxException malformed) {
            return false;
        }
    }

    private static String withoutSuffix(String authority, String port) {
        String lower = authority.strip().toLowerCase(Locale.ROOT);
        return lower.endsWith(port) ? lower.substring(0, lower.length() - port.length()) : lower;
    }
}
