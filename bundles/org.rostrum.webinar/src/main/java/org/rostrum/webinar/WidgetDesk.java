package org.rostrum.webinar;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Set;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.rostrum.problem.Outcome;
import org.rostrum.schedule.Plans;
import org.rostrum.web.Answers;
import org.rostrum.web.Caller;

/** Which sites show the page of a conference, as who moderates it says. */
@Path("hosting/{id}/widget")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "public conferences")
public final class WidgetDesk {

    private final Hosting hosting;
    private final WidgetBook widgets;

    WidgetDesk(Plans plans, WidgetBook widgets) {
        this.hosting = new Hosting(plans);
        this.widgets = widgets;
    }

    @GET
    @Operation(summary = "Which sites may show the public page in a frame.")
    @ApiResponse(
            responseCode = "200",
            description = "Their origins.",
            content = @Content(schema = @Schema(implementation = WidgetJson.class)))
    public Response getWidget(@PathParam("id") String id, @Parameter(hidden = true) @Context Caller caller) {
        return Answers.ok(hosting.plan(id, caller), plan -> WidgetJson.of(widgets.origins(plan.key())));
    }

    @PUT
    @Operation(summary = "Says which sites may show the public page in a frame.")
    @ApiResponse(
            responseCode = "200",
            description = "Their origins from now on.",
            content = @Content(schema = @Schema(implementation = WidgetJson.class)))
    public Response changeWidget(
            @PathParam("id") String id, WidgetJson wanted, @Parameter(hidden = true) @Context Caller caller) {
        Outcome<Set<String>> changed = hosting.plan(id, caller)
                .then(plan -> sound(wanted).map(origins -> {
                    widgets.change(plan.key(), origins);
                    return origins;
                }));
        return Answers.ok(changed, WidgetJson::of);
    }

    private static Outcome<Set<String>> sound(WidgetJson wanted) {
        return wanted == null ? Outcome.refused(Refusals.invalidWidget("The body is missing.")) : wanted.sound();
    }
}
