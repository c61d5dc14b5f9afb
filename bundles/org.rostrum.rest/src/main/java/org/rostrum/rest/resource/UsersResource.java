package org.rostrum.rest.resource;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javax.ws.rs.BeanParam;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.PATCH;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.rostrum.identity.AccountDetails;
import org.rostrum.identity.Accounts;
import org.rostrum.identity.ApiKey.Scope;
import org.rostrum.identity.Profile;
import org.rostrum.identity.Profiles;
import org.rostrum.identity.Right;
import org.rostrum.identity.SecondFactors;
import org.rostrum.identity.Sessions;
import org.rostrum.identity.User;
import org.rostrum.identity.UserId;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problems;
import org.rostrum.web.Answers;
import org.rostrum.web.Audited;
import org.rostrum.web.Caller;
import org.rostrum.web.Requires;
import org.rostrum.web.Scoped;

/** The accounts of the server, for administrators. */
@Path("users")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "users")
@Requires(Right.ADMINISTRATOR)
@Scoped(Scope.PEOPLE)
public final class UsersResource {

    private final Accounts accounts;
    private final Profiles profiles;
    private final Sessions sessions;
    private final SecondFactors factors;

    public UsersResource(Accounts accounts, Profiles profiles, Sessions sessions, SecondFactors factors) {
        this.accounts = accounts;
        this.profiles = profiles;
        this.sessions = sessions;
        this.factors = factors;
    }

    @GET
    @Operation(summary = "Accounts by id, those that fit all that is asked.")
    @ApiResponse(
            responseCode = "200",
            description = "A part of the list.",
            content = @Content(schema = @Schema(implementation = AccountListJson.class)))
    public Response listUsers(
            @BeanParam UserQuery query, @QueryParam("offset") String offset, @QueryParam("limit") String limit) {
        return Answers.ok(
                query.read().then(wanted -> Paging.parse(offset, limit).map(paging -> list(wanted, paging))),
                list -> list);
    }

    private AccountListJson list(Predicate<AccountDetails> wanted, Paging paging) {
        var found = accounts.listDetails().stream().filter(wanted).toList();
        var items = paging.of(found).stream().map(this::json).toList();
        return new AccountListJson(items, paging.offset(), paging.limit(), found.size());
    }

    private AccountJson json(AccountDetails account) {
        return AccountJson.of(account, profiles.find(account.id()).orElse(Profile.EMPTY));
    }

    @POST
    @Audited("account.added")
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
            content = @Content(schema = @Schema(implementation = AccountJson.class)))
    public Response getUser(@PathParam("id") String id) {
        return Answers.ok(find(id).then(this::details), this::json);
    }

    private Outcome<AccountDetails> details(User user) {
        return accounts.details(user.id()).map(Outcome::done).orElseGet(UsersResource::unknown);
    }

    @PATCH
    @Audited("account.changed")
    @Path("{id}")
    @Operation(
            summary = "Change an account: how it is called, what it may, how its person is reached. What is not"
                    + " named stays.")
    @ApiResponse(
            responseCode = "200",
            description = "Changed.",
            content = @Content(schema = @Schema(implementation = AccountJson.class)))
    public Response changeUser(
            @PathParam("id") String id, UserChangeJson change, @Parameter(hidden = true) @Context Caller caller) {
        if (change == null) {
            return Answers.problem(Problems.USER_INVALID.because("Nothing is said."));
        }
        return Answers.ok(
                find(id).then(user -> change(user, change, caller.user())).then(this::details), this::json);
    }

    /** What is wrong with the profile is said before anything is changed. */
    private Outcome<User> change(User user, UserChangeJson change, User by) {
        Profile before = profiles.find(user.id()).orElse(Profile.EMPTY);
        Outcome<Profile> profile = change.profile() == null
                ? Outcome.done(before)
                : change.profile().appliedTo(before);
        return profile.then(wanted -> change.toChange()
                .then(account -> accounts.change(user.id(), account))
                .then(changed -> wanted.equals(before)
                        ? Outcome.done(changed)
                        : profiles.change(user.id(), wanted, by).map(written -> changed)));
    }

    @POST
    @Audited("account.unlocked")
    @Path("{id}/unlock")
    @Operation(summary = "End the lock that failed log-ins have put on an account.")
    @ApiResponse(responseCode = "204", description = "Not locked.")
    public Response unlockUser(@PathParam("id") String id) {
        return Answers.noContent(find(id).then(user -> accounts.unlock(user.id())));
    }

    @POST
    @Audited("account.password-reset")
    @Path("{id}/password")
    @Operation(summary = "Set a new password. Ends every log-in of the account.")
    @ApiResponse(responseCode = "204", description = "Set.")
    public Response resetPassword(@PathParam("id") String id, PasswordJson wanted) {
        if (wanted == null || wanted.password() == null) {
            return Answers.problem(Problems.REQUEST_INVALID.because("password: is missing."));
        }
        return Answers.noContent(find(id).then(user -> accounts.resetPassword(user.id(), wanted.password())));
    }

    @GET
    @Path("{id}/sessions")
    @Operation(summary = "Where somebody is logged in.")
    @ApiResponse(
            responseCode = "200",
            description = "Their log-ins.",
            content = @Content(schema = @Schema(implementation = LoginListJson.class)))
    public Response listUserSessions(@PathParam("id") String id) {
        return Answers.ok(
                find(id).map(user -> sessions.of(user.id())), open -> LoginListJson.of(open, Optional.empty()));
    }

    @DELETE
    @Audited("account.disconnected")
    @Path("{id}/sessions")
    @Operation(summary = "Disconnect somebody from all devices.")
    @ApiResponse(responseCode = "204", description = "Logged out.")
    public Response endUserSessions(@PathParam("id") String id) {
        return Answers.of(find(id), user -> {
            sessions.endAll(user.id());
            return Response.noContent().build();
        });
    }

    @DELETE
    @Audited("account.disconnected")
    @Path("{id}/sessions/{session}")
    @Operation(summary = "End one log-in of somebody.")
    @ApiResponse(responseCode = "204", description = "Ended.")
    public Response endUserSession(@PathParam("id") String id, @PathParam("session") String session) {
        return Answers.noContent(find(id).then(user -> sessions.end(user.id(), session)));
    }

    @DELETE
    @Audited("account.second-factor-removed")
    @Path("{id}/second-factor")
    @Operation(summary = "Let somebody log in without codes, who has lost the app and the recovery codes.")
    @ApiResponse(responseCode = "204", description = "Removed.")
    public Response removeUserFactor(@PathParam("id") String id) {
        return Answers.noContent(find(id).then(user -> factors.remove(user.id())));
    }

    private Outcome<User> find(String id) {
        return UserId.parse(id).flatMap(accounts::find).map(Outcome::done).orElseGet(UsersResource::unknown);
    }

    private static <T> Outcome<T> unknown() {
        return Outcome.refused(Problems.USER_UNKNOWN.because("There is no such account."));
    }
}
