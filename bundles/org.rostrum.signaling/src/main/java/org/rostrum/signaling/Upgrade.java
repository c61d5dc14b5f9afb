package org.rostrum.signaling;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpCookie;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.eclipse.jetty.websocket.servlet.ServletUpgradeRequest;
import org.eclipse.jetty.websocket.servlet.ServletUpgradeResponse;
import org.eclipse.jetty.websocket.servlet.WebSocketCreator;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problem;
import org.rostrum.problem.Problems;

/**
 * Who may open a WebSocket: somebody from a page of this server who speaks the protocol, and is logged in or says that they
 * are a guest, while there are any.
 */
final class Upgrade implements WebSocketCreator {

    static final String SUBPROTOCOL = "rostrum.v1";

    private static final String COOKIE = "rostrum_session";
    private static final String BEARER = "Bearer ";
    /** The query of those who do not want to be recognised, whoever is logged in. */
    private static final String AS_GUEST = "guest";

    private final Hall hall;
    private final Caller caller;
    private final BiFunction<Line, Visitor, Party> opening;
    private final Function<Visitor, Outcome<Visitor>> guests;

    /** @param guests which guests may come */
    Upgrade(
            Hall hall,
            Caller caller,
            BiFunction<Line, Visitor, Party> opening,
            Function<Visitor, Outcome<Visitor>> guests) {
        this.hall = hall;
        this.caller = caller;
        this.opening = opening;
        this.guests = guests;
    }

    @Override
    public Object createWebSocket(ServletUpgradeRequest request, ServletUpgradeResponse response) {
        if (!caller.isOwn(request.getHttpServletRequest())) {
            return refuse(response, Problems.REQUEST_FORGED.because("Origin: is not this server."));
        }
        if (!request.hasSubProtocol(SUBPROTOCOL)) {
            return refuse(response, Problems.REQUEST_INVALID.because("Sec-WebSocket-Protocol: (expected: rostrum.v1)"));
        }
        String peer = caller.peer(request.getHttpServletRequest());
        Outcome<Visitor> found =
                AS_GUEST.equals(request.getQueryString()) ? guests.apply(Visitor.guest(peer)) : known(request, peer);
        if (found instanceof Outcome.Refused<Visitor> refused) {
            return refuse(response, refused.why());
        }
        response.setAcceptedSubProtocol(SUBPROTOCOL);
        // No compression: done for each connection it would undo that an event is written once, and unpacking is a way
        // in.
        response.setExtensions(List.of());
        Visitor visitor = found.value().orElseThrow();
        return new JettyLine(line -> opening.apply(line, visitor));
    }

    private Outcome<Visitor> known(ServletUpgradeRequest request, String peer) {
        return login(request)
                .map(login -> hall.whoIs(login).map(user -> Visitor.known(user, login, peer)))
                .orElseGet(() -> Outcome.refused(Problems.LOGIN_REQUIRED.because("Nobody is logged in.")));
    }

    private static Optional<String> login(ServletUpgradeRequest request) {
        String header = request.getHeader("Authorization");
        if (header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return Optional.of(header.substring(BEARER.length()).strip());
        }
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(cookies -> cookies.stream())
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    private static Object refuse(ServletUpgradeResponse response, Problem why) {
        try {
            response.sendError(why.kind().httpStatus(), why.detail());
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
