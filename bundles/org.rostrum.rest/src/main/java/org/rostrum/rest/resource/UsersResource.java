package org.rostrum.rest.resource;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Set;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.PATCH;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.rostrum.identity.Accounts;
import org.rostrum.identity.Right;
import org.rostrum.identity.User;
import org.rostrum.identity.UserId;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problems;
import org.rostrum.web.Answers;
import org.rostrum.web.Requires;

/** The accounts of the server, for administrators. */
@Path("users")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "users")
@Requires(Right.ADMINISTRATOR)
public final class UsersResource {

    private final Accounts accounts;

    public UsersResource(Accounts accounts) {
        this.accounts = accounts;
    }

    @GET
    @Operation(summary = "All accounts by id.")
    @ApiResponse(
            responseCode = "200",
            description = "The accounts.",
            content = @Content(schema = @Schema(implementation = UserListJson.class)))
    public Response listUsers() {
        return Answers.ok(
                Outcome.done(accounts.list()),
                users -> new UserListJson(users.stream().map(UserJson::of).toList()));
    }

    @POST
    @Operation(summary = "Add an account.")
    @ApiResponse(
            responseCode = "201",
            description = "Added.",
            content = @Content(schema = @Schema(implementation = UserJson.class)))
    public Response addUser(NewUserJson wanted) {
        return Answers.of(check(wanted).then(this::add), user -> Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, "/api/v1/users/" + user.id())
                .entity(UserJson.of(user))
                .build());
    }

    private static Outcome<NewUserJson> check(NewUserJson wanted) {
        if (wanted == null || wanted.id() == null || wanted.name() == null || wanted.password() == null) {
            return Outcome.refused(Problems.USER_INVALID.because("id, name, password: one is missing."));
        }
        return Outcome.done(wanted);
    }

    private Outcome<User> add(NewUserJson wanted) {
        Set<Right> rights = wanted.rights() == null ? Set.of() : wanted.rights();
        return UserId.parse(wanted.id())
                .map(id -> accounts.add(id, wanted.name(), rights, wanted.password()))
                .orElseGet(() -> Outcome.refused(Problems.USER_INVALID.because(
                        "id: (expected: 1 to 64 letters, digits, dots, underscores and hyphens)")));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One account.")
    @ApiResponse(
            responseCode = "200",
            description = "The account.",
            content = @Content(schema = @Schema(implementation = UserJson.class)))
    public Response getUser(@PathParam("id") String id) {
        return Answers.ok(find(id), UserJson::of);
    }

    @PATCH
    @Path("{id}")
    @Operation(summary = "Change name, rights or whether an account may be used. What is not named stays.")
    @ApiResponse(
            responseCode = "200",
            description = "Changed.",
            content = @Content(schema = @Schema(implementation = UserJson.class)))
    public Response changeUser(@PathParam("id") String id, UserChangeJson change) {
        return Answers.ok(find(id).then(user -> change(user, change)), UserJson::of);
    }

    private Outcome<User> change(User user, UserChangeJson change) {
        if (change == null || !change.isSound()) {
            return Outcome.refused(Problems.USER_INVALID.because("name: (expected: 1 to 100 characters)"));
        }
        return accounts.change(change.appliedTo(user));
    }

    @POST
    @Path("{id}/password")
    @Operation(summary = "Set a new password. Ends every log-in of the account.")
    @ApiResponse(responseCode = "204", description = "Set.")
    public Response resetPassword(@PathParam("id") String id, PasswordJson wanted) {
        if (wanted == null || wanted.password() == null) {
            return Answers.problem(Problems.REQUEST_INVALID.because("password: is missing."));
        }
        return Answers.noContent(find(id).then(user -> accounts.resetPassword(user.id(), wanted.password())));
    }

    private Outcome<User> find(String id) {
        return UserId.parse(id)
                .flatMap(accounts::find)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Problems.USER_UNKNOWN.because("There is no such account.")));
    }
}
