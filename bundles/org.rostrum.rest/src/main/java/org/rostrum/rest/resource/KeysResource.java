package org.rostrum.rest.resource;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.rostrum.identity.ApiKey;
import org.rostrum.identity.ApiKeys;
import org.rostrum.identity.Right;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problems;
import org.rostrum.web.Answers;
import org.rostrum.web.Audited;
import org.rostrum.web.Caller;
import org.rostrum.web.Requires;

/** Keys of applications. No key makes or ends keys: that takes a log-in. */
@Path("keys")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "keys")
public final class KeysResource {

    private final ApiKeys keys;

    public KeysResource(ApiKeys keys) {
        this.keys = keys;
    }

    @GET
    @Operation(summary = "Your keys, the newest first.")
    @ApiResponse(
            responseCode = "200",
            description = "A part of the list.",
            content = @Content(schema = @Schema(implementation = KeysJson.Many.class)))
    public Response listKeys(
            @QueryParam("offset") String offset,
            @QueryParam("limit") String limit,
            @Parameter(hidden = true) @Context Caller caller) {
        List<ApiKey> mine = keys.of(caller.user().id());
        return Answers.ok(Paging.parse(offset, limit), paging -> KeysJson.Many.of(mine, paging));
    }

    @GET
    @Path("all")
    @Requires(Right.ADMINISTRATOR)
    @Operation(summary = "The keys of everybody, the newest first.")
    @ApiResponse(
            responseCode = "200",
            description = "A part of the list.",
            content = @Content(schema = @Schema(implementation = KeysJson.Many.class)))
    public Response listAllKeys(@QueryParam("offset") String offset, @QueryParam("limit") String limit) {
        List<ApiKey> all = keys.list();
        return Answers.ok(Paging.parse(offset, limit), paging -> KeysJson.Many.of(all, paging));
    }

    @POST
    @Audited("key.made")
    @Operation(summary = "Make a key for an application that acts in your name.")
    @ApiResponse(
            responseCode = "201",
            description = "Made. The secret is shown this once.",
            content = @Content(schema = @Schema(implementation = KeysJson.One.class)))
    public Response makeKey(KeysJson.Wanted wanted, @Parameter(hidden = true) @Context Caller caller) {
        Outcome<ApiKey.Draft> draft = Optional.ofNullable(wanted)
                .map(KeysJson.Wanted::toDraft)
                .orElseGet(() -> Outcome.refused(Problems.KEY_INVALID.because("Nothing is said.")));
        return Answers.of(draft.then(sound -> keys.issue(sound, caller.user())), issued -> Response.status(
                        Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, "/api/v1/keys/" + issued.key().id())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(KeysJson.One.of(issued))
                .build());
    }

    @DELETE
    @Audited("key.revoked")
    @Path("{key}")
    @Operation(summary = "End a key of yours; administrators, of anybody.")
    @ApiResponse(responseCode = "204", description = "Ended.")
    public Response revokeKey(@PathParam("key") String key, @Parameter(hidden = true) @Context Caller caller) {
        return Answers.noContent(keys.revoke(key, caller.user()));
    }
}
