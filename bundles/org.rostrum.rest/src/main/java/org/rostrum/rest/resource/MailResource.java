package org.rostrum.rest.resource;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.rostrum.identity.ApiKey.Scope;
import org.rostrum.identity.Right;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problem;
import org.rostrum.problem.Problems;
import org.rostrum.schedule.invitation.MailTrial;
import org.rostrum.web.Answers;
import org.rostrum.web.Audited;
import org.rostrum.web.Caller;
import org.rostrum.web.Requires;
import org.rostrum.web.Scoped;

/** Tries out the mail server, for administrators. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "mail")
@Requires(Right.ADMINISTRATOR)
@Scoped(Scope.CONFERENCES)
public final class MailResource {

    private static final Problem ABSENT = Problems.INVITATION_UNSENT.because("Nothing that sends e-mail is installed.");

    private final Supplier<Optional<MailTrial>> trial;

    MailResource(Supplier<Optional<MailTrial>> trial) {
        this.trial = trial;
    }

    @POST
    @Path("test")
    @Audited("mail.tested")
    @Operation(
            summary = "Send one message over the mail server that is configured.",
            description = "The problem says what is wrong with the mail server, its address, its certificate or the"
                    + " log-in. At most 5 in a minute.")
    @ApiResponse(
            responseCode = "200",
            description = "The mail server has taken it.",
            content = @Content(schema = @Schema(implementation = MailJson.Taken.class)))
    public CompletionStage<Response> testMail(
            MailJson.Wanted wanted, @Parameter(hidden = true) @Context Caller caller) {
        String address = wanted == null ? null : wanted.address();
        return trial.get()
                .map(present -> present.send(address, caller.user()))
                .orElseGet(() -> CompletableFuture.completedFuture(Outcome.refused(ABSENT)))
                .thenApply(taken -> Answers.ok(taken, MailJson.Taken::of));
    }
}
