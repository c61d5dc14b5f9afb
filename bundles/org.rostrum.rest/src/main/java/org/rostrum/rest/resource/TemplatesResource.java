package org.rostrum.rest.resource;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import javax.ws.rs.BeanParam;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.rostrum.identity.ApiKey.Scope;
import org.rostrum.schedule.Templates;
import org.rostrum.web.Answers;
import org.rostrum.web.Caller;
import org.rostrum.web.Scoped;

/** Templates: conferences that nobody enters. They are made, read, changed and deleted as any. */
@Path("templates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "conferences")
@Scoped(Scope.CONFERENCES)
public final class TemplatesResource {

    private final Templates templates;

    public TemplatesResource(Templates templates) {
        this.templates = templates;
    }

    @GET
    @Operation(summary = "The templates you own or moderate that fit what is asked, the newest first.")
    @ApiResponse(
            responseCode = "200",
            description = "A part of the list.",
            content = @Content(schema = @Schema(implementation = ConferenceListJson.class)))
    public Response listTemplates(
            @BeanParam TemplateQuery query,
            @Parameter(schema = @Schema(type = "integer", minimum = "0", defaultValue = "0")) @QueryParam("offset")
                    String offset,
            @Parameter(schema = @Schema(type = "integer", minimum = "1", maximum = "200", defaultValue = "50"))
                    @QueryParam("limit")
                    String limit,
            @Parameter(hidden = true) @Context Caller caller) {
        return Answers.ok(Paging.parse(offset, limit), paging -> {
            var all = templates.list(caller.user()).stream()
                    .filter(query.read()::fits)
                    .toList();
            var items = paging.of(all).stream().map(ConferenceJson::template).toList();
            return new ConferenceListJson(items, paging.offset(), paging.limit(), all.size());
        });
    }
}
