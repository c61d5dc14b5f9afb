package org.rostrum.rest.resource;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.concurrent.CompletionStage;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.rostrum.identity.Client;
import org.rostrum.identity.Login;
import org.rostrum.identity.Logins;
import org.rostrum.problem.Outcome;
import org.rostrum.rest.guard.Token;
import org.rostrum.web.Answers;
import org.rostrum.web.Caller;
import org.rostrum.web.Open;
import org.rostrum.web.Peer;

/** Logging in and out. */
@Path("session")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "session")
public final class SessionResource {

    private final Logins logins;

    public SessionResource(Logins logins) {
        this.logins = logins;
    }

    @POST
    @Open
    @Operation(summary = "Log in. Sets the cookie rostrum_session; gives the token itself only if asked to.")
    @ApiResponse(
            responseCode = "200",
            description = "Logged in.",
            content = @Content(schema = @Schema(implementation = SessionJson.class)))
    public CompletionStage<Response> logIn(
            LogInJson wanted,
            @Parameter(hidden = true) @Context Peer peer,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.USER_AGENT) String agent) {
        Client client = new Client(peer.address(), agent);
        boolean withToken = wanted != null && Boolean.TRUE.equals(wanted.token());
        return logins.authenticate(LogInJson.credentials(wanted, peer))
                .thenApply(outcome -> Answers.of(
                        outcome.map(user -> logins.open(user, client)), login -> loggedIn(login, withToken, peer)));
    }

    private static Response loggedIn(Login login, boolean withToken, Peer peer) {
        SessionJson session = SessionJson.of(login, withToken);
        return Response.ok(session)
                .header(HttpHeaders.SET_COOKIE, cookie(login.token(), "", peer))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @GET
    @Operation(summary = "Who am I?")
    @ApiResponse(
            responseCode = "200",
            description = "The user who is logged in.",
            content = @Content(schema = @Schema(implementation = SessionJson.class)))
    public Response whoAmI(@Parameter(hidden = true) @Context Caller caller) {
        return Answers.ok(Outcome.done(caller.user()), SessionJson::of);
    }

    @DELETE
    @Open
    @Operation(summary = "Log out. Does nothing if nobody is logged in.")
    @ApiResponse(responseCode = "204", description = "Logged out.")
    public Response logOut(
            @Parameter(hidden = true) @Context Caller caller, @Parameter(hidden = true) @Context Peer peer) {
        caller.token().ifPresent(logins::close);
        return Response.noContent()
                .header(HttpHeaders.SET_COOKIE, cookie("", "; Max-Age=0", peer))
                .build();
    }

    private static String cookie(String value, String age, Peer peer) {
        String secure = peer.secure() ? "; Secure" : "";
        return Token.COOKIE + "=" + value + "; Path=/; HttpOnly; SameSite=Strict" + age + secure;
    }
}
