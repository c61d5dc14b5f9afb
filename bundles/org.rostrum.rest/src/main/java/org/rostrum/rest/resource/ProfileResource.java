package org.rostrum.rest.resource;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.PATCH;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.rostrum.identity.AccountChange;
import org.rostrum.identity.Accounts;
import org.rostrum.identity.Profile;
import org.rostrum.identity.Profiles;
import org.rostrum.identity.User;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problems;
import org.rostrum.web.Answers;
import org.rostrum.web.Audited;
import org.rostrum.web.Caller;

/** Who the one who asks is to others, and how they are reached. */
@Path("profile")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "profile")
public final class ProfileResource {

    private final Accounts accounts;
    private final Profiles profiles;

    public ProfileResource(Accounts accounts, Profiles profiles) {
        this.accounts = accounts;
        this.profiles = profiles;
    }

    @GET
    @Operation(summary = "Your name, and how you are reached.")
    @ApiResponse(
            responseCode = "200",
            description = "Your profile.",
            content = @Content(schema = @Schema(implementation = OwnProfileJson.class)))
    public Response getProfile(@Parameter(hidden = true) @Context Caller caller) {
        return Answers.ok(find(caller.user()), profile -> OwnProfileJson.of(caller.user(), profile));
    }

    @PATCH
    @Audited("account.profile-changed")
    @Operation(
            summary = "Change your name, or how you are reached.",
            description = "What is not named stays, an empty text takes it away. In a conference the name that one came"
                    + " under stays until one comes again.")
    @ApiResponse(
            responseCode = "200",
            description = "Changed.",
            content = @Content(schema = @Schema(implementation = OwnProfileJson.class)))
    public Response changeProfile(OwnProfileJson change, @Parameter(hidden = true) @Context Caller caller) {
        User me = caller.user();
        if (change == null) {
            return getProfile(caller);
        }
        return Answers.ok(
                find(me).then(change.reached()::appliedTo)
                        .then(profile -> rename(me, change.name()).then(named -> profiles.change(me.id(), profile, me)
                                .map(changed -> OwnProfileJson.of(named, changed)))),
                json -> json);
    }

    private Outcome<User> rename(User me, String name) {
        return name == null || name.equals(me.displayName())
                ? Outcome.done(me)
                : accounts.change(me.id(), AccountChange.NOTHING.named(name));
    }

    private Outcome<Profile> find(User me) {
        return profiles.find(me.id())
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Problems.USER_UNKNOWN.because("There is no such account.")));
    }
}
