package org.rostrum.rest.resource;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.PATCH;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.rostrum.identity.Profile;
import org.rostrum.identity.Profiles;
import org.rostrum.identity.User;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problems;
import org.rostrum.web.Answers;
import org.rostrum.web.Caller;

/** How the one who asks is reached. */
@Path("profile")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "profile")
public final class ProfileResource {

    private final Profiles profiles;

    public ProfileResource(Profiles profiles) {
        this.profiles = profiles;
    }

    @GET
    @Operation(summary = "How you are reached.")
    @ApiResponse(
            responseCode = "200",
            description = "Your profile.",
            content = @Content(schema = @Schema(implementation = ProfileJson.class)))
    public Response getProfile(@Parameter(hidden = true) @Context Caller caller) {
        return Answers.ok(find(caller.user()), ProfileJson::of);
    }

    @PATCH
    @Operation(summary = "Change how you are reached. What is not named stays, an empty text takes it away.")
    @ApiResponse(
            responseCode = "200",
            description = "Changed.",
            content = @Content(schema = @Schema(implementation = ProfileJson.class)))
    public Response changeProfile(ProfileJson change, @Parameter(hidden = true) @Context Caller caller) {
        User me = caller.user();
        return Answers.ok(
                find(me).then(profile -> Optional.ofNullable(change)
                                .map(wanted -> wanted.appliedTo(profile))
                                .orElseGet(() -> Outcome.done(profile)))
                        .then(profile -> profiles.change(me.id(), profile, me)),
                ProfileJson::of);
    }

    private Outcome<Profile> find(User me) {
        return profiles.find(me.id())
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Problems.USER_UNKNOWN.because("There is no such account.")));
    }
}
