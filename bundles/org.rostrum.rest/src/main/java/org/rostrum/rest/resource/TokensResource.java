package org.rostrum.rest.resource;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.concurrent.CompletionStage;
import javax.ws.rs.Consumes;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.rostrum.identity.Client;
import org.rostrum.identity.Logins;
import org.rostrum.identity.Tokens;
import org.rostrum.web.Answers;
import org.rostrum.web.Open;
import org.rostrum.web.Peer;

/** Logging in of programs: short-lived tokens, and one to fetch the next. Log out with DELETE /session. */
@Path("tokens")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "session")
public final class TokensResource {

    private final Logins logins;
    private final Tokens tokens;

    public TokensResource(Logins logins, Tokens tokens) {
        this.logins = logins;
        this.tokens = tokens;
    }

    @POST
    @Open
    @Operation(summary = "Log in a program. The answer sets no cookie.")
    @ApiResponse(
            responseCode = "200",
            description = "Logged in.",
            content = @Content(schema = @Schema(implementation = TokensJson.class)))
    public CompletionStage<Response> openTokens(
            LogInJson wanted,
            @Parameter(hidden = true) @Context Peer peer,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.USER_AGENT) String agent) {
        Client client = new Client(peer.address(), agent);
        return logins.authenticate(LogInJson.credentials(wanted, peer))
                .thenApply(
                        outcome -> Answers.of(outcome.map(user -> tokens.open(user, client)), TokensResource::answer));
    }

    @POST
    @Path("refresh")
    @Open
    @Operation(summary = "Exchange a refresh token for the next pair. Shown twice, it ends the log-in.")
    @ApiResponse(
            responseCode = "200",
            description = "The next pair.",
            content = @Content(schema = @Schema(implementation = TokensJson.class)))
    public Response refreshTokens(
            RefreshJson shown,
            @Parameter(hidden = true) @Context Peer peer,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.USER_AGENT) String agent) {
        String token = shown == null || shown.refresh() == null ? "" : shown.refresh();
        return Answers.of(tokens.refresh(token, new Client(peer.address(), agent)), TokensResource::answer);
    }

    private static Response answer(Tokens.Pair pair) {
        return Response.ok(TokensJson.of(pair))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
