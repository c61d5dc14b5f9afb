package org.rostrum.webhook;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.rostrum.web.Answers;
import org.rostrum.web.Audited;
import org.rostrum.web.Caller;

/** Hooks over REST. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class WebhooksResource {

    private final Hooks hooks;

    WebhooksResource(Hooks hooks) {
        this.hooks = hooks;
    }

    /** What somebody wants a hook to be. */
    @Schema(name = "NewWebhook")
    public record NewHookJson(
            @Schema(example = "https://example.org/rostrum") String url,
            @Schema(description = "Types of events; none: all.", example = "[\"opened\",\"ended\"]")
                    Set<String> events) {}

    /** A hook as administrators see it; the secret only when it is made. */
    @Schema(name = "Webhook")
    public record HookJson(
            String id,
            String url,
            List<String> events,
            @Schema(description = "False: it failed for three days and is told nothing until it is resumed.")
                    boolean active,
            @Schema(description = "The position in the journal up to which everything was told.") long cursor,
            @Schema(description = "How often the next delivery has failed.") int attempts,
            @Schema(description = "When it is tried again, if it has failed.") Instant nextTry,
            @Schema(description = "What came back last.") String lastAnswer,
            Instant created,
            String createdBy,
            @Schema(description = "With which deliveries are signed; shown this once.") String secret) {

        static HookJson of(Hook hook, String secret) {
            return new HookJson(
                    hook.id(),
                    hook.url().toString(),
                    hook.events().stream().sorted().toList(),
                    hook.active(),
                    hook.cursor(),
                    hook.attempts(),
                    hook.attempts() == 0 ? null : hook.nextTry(),
                    hook.lastAnswer().orElse(null),
                    hook.created(),
                    hook.createdBy().value(),
                    secret);
        }

        static HookJson of(Hook hook) {
            return of(hook, null);
        }

        @Override
        public String toString() {
            return "HookJson[id=" + id + "]";
        }
    }

    /** What came back to a letter without events. */
    @Schema(name = "WebhookAnswer")
    public record AnswerJson(
            @Schema(description = "Whether it was a status from 200 to 299.") boolean taken,
            @Schema(description = "The status, or why there was none.", example = "204") String answer) {

        static AnswerJson of(Postman.Answer answer) {
            return new AnswerJson(answer.taken(), answer.said());
        }
    }

    /** All hooks. */
    @Schema(name = "WebhookList")
    public record HookListJson(List<HookJson> items) {}

    @GET
    @Operation(operationId = "listWebhooks", summary = "All hooks, the oldest first. For administrators.")
    @ApiResponse(responseCode = "200", description = "The hooks")
    public Response list(@Context Caller caller) {
        return Answers.ok(
                hooks.list(caller.user()),
                found -> new HookListJson(found.stream().map(HookJson::of).toList()));
    }

    @POST
    @Audited("webhook.added")
    @Operation(
            operationId = "addWebhook",
            summary = "Makes a hook that is told of every event from now on. Its secret is answered this once.")
    @ApiResponse(responseCode = "201", description = "The hook")
    public Response add(NewHookJson wanted, @Context Caller caller) {
        NewHookJson asked = wanted == null ? new NewHookJson(null, null) : wanted;
        Set<String> events = asked.events() == null ? Set.of() : asked.events();
        return Answers.of(hooks.add(asked.url(), events, caller.user()), made -> Response.status(
                        Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, "/api/v1/webhooks/" + made.hook().id())
                .entity(HookJson.of(made.hook(), made.secret()))
                .build());
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getWebhook", summary = "One hook.")
    @ApiResponse(responseCode = "200", description = "The hook")
    public Response find(@PathParam("id") String id, @Context Caller caller) {
        return Answers.ok(hooks.find(id, caller.user()), HookJson::of);
    }

    @DELETE
    @Audited("webhook.removed")
    @Path("{id}")
    @Operation(operationId = "removeWebhook", summary = "Removes a hook; it is told nothing any more.")
    @ApiResponse(responseCode = "204", description = "It is gone")
    public Response remove(@PathParam("id") String id, @Context Caller caller) {
        return Answers.noContent(hooks.remove(id, caller.user()));
    }

    @POST
    @Audited("webhook.resumed")
    @Path("{id}/resume")
    @Operation(operationId = "resumeWebhook", summary = "Tells a hook at once what it has missed.")
    @ApiResponse(responseCode = "200", description = "The hook")
    public Response resume(@PathParam("id") String id, @Context Caller caller) {
        return Answers.ok(hooks.resume(id, caller.user()), HookJson::of);
    }

    @POST
    @Audited("webhook.pinged")
    @Path("{id}/ping")
    @Operation(
            operationId = "pingWebhook",
            summary = "Sends a signed letter without events now, and says what came back. Nothing else changes.")
    @ApiResponse(
            responseCode = "200",
            description = "What came back",
            content = @Content(schema = @Schema(implementation = AnswerJson.class)))
    public Response ping(@PathParam("id") String id, @Context Caller caller) {
        return Answers.ok(hooks.ping(id, caller.user()), AnswerJson::of);
    }
}
