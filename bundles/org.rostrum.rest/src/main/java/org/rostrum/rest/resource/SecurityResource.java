package org.rostrum.rest.resource;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.rostrum.identity.Accounts;
import org.rostrum.identity.Credentials;
import org.rostrum.identity.Logins;
import org.rostrum.identity.SecondFactors;
import org.rostrum.identity.User;
import org.rostrum.problem.Outcome;
import org.rostrum.web.Answers;
import org.rostrum.web.Audited;
import org.rostrum.web.Caller;
import org.rostrum.web.Peer;

/**
 * How the one who asks is protected. What weakens or changes that needs the password again, so that an open browser is not
 * enough; guessing it here is slowed down and locked as at a log-in.
 */
@Path("security")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "security")
public final class SecurityResource {

    private final Logins logins;
    private final Accounts accounts;
    private final SecondFactors factors;

    public SecurityResource(Logins logins, Accounts accounts, SecondFactors factors) {
        this.logins = logins;
        this.accounts = accounts;
        this.factors = factors;
    }

    @POST
    @Audited("account.password-changed")
    @Path("password")
    @Operation(summary = "Change your password. Ends every log-in you have, this one too.")
    @ApiResponse(responseCode = "204", description = "Changed.")
    public CompletionStage<Response> changePassword(
            NewPasswordJson wanted,
            @Parameter(hidden = true) @Context Caller caller,
            @Parameter(hidden = true) @Context Peer peer) {
        NewPasswordJson given = wanted == null ? new NewPasswordJson(null, null, null) : wanted;
        String next = given.password() == null ? "" : given.password();
        return proven(
                new ProofJson(given.present(), given.code()),
                caller,
                peer,
                me -> accounts.resetPassword(me.id(), next),
                done -> Response.noContent().build());
    }

    @POST
    @Path("second-factor")
    @Operation(summary = "Get a secret for an app that makes codes. It is worth nothing until you confirm it.")
    @ApiResponse(
            responseCode = "200",
            description = "The secret, shown once.",
            content = @Content(schema = @Schema(implementation = EnrolmentJson.class)))
    public CompletionStage<Response> enrolFactor(
            ProofJson proof,
            @Parameter(hidden = true) @Context Caller caller,
            @Parameter(hidden = true) @Context Peer peer) {
        return proven(proof, caller, peer, me -> factors.enrol(me.id()), made -> unkept(EnrolmentJson.of(made)));
    }

    @POST
    @Audited("account.second-factor-added")
    @Path("second-factor/confirmation")
    @Operation(summary = "Show a code of the app: from now on one is asked for at every log-in.")
    @ApiResponse(
            responseCode = "200",
            description = "In force. Codes for the day the app is lost, shown once.",
            content = @Content(schema = @Schema(implementation = RecoveryJson.class)))
    public Response confirmFactor(ProofJson proof, @Parameter(hidden = true) @Context Caller caller) {
        String code = proof == null || proof.code() == null ? "" : proof.code();
        return Answers.of(factors.confirm(caller.user().id(), code), codes -> unkept(new RecoveryJson(codes)));
    }

    @POST
    @Audited("account.second-factor-removed")
    @Path("second-factor/removal")
    @Operation(summary = "Log in without codes again.")
    @ApiResponse(responseCode = "204", description = "Removed.")
    public CompletionStage<Response> removeFactor(
            ProofJson proof,
            @Parameter(hidden = true) @Context Caller caller,
            @Parameter(hidden = true) @Context Peer peer) {
        return proven(proof, caller, peer, me -> factors.remove(me.id()), done -> Response.noContent()
                .build());
    }

    private <T> CompletionStage<Response> proven(
            ProofJson proof,
            Caller caller,
            Peer peer,
            Function<User, Outcome<T>> change,
            Function<T, Response> answer) {
        ProofJson given = proof == null ? new ProofJson(null, null) : proof;
        var credentials = new Credentials.Password(
                caller.user().id().value(),
                given.password() == null ? "" : given.password(),
                Optional.ofNullable(given.code()),
                peer.address());
        return logins.authenticate(credentials).thenApply(outcome -> Answers.of(outcome.then(change), answer));
    }

    private static Response unkept(Object secret) {
        return Response.ok(secret).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }
}
