package org.rostrum.rest.extension;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.rostrum.audit.Actor;
import org.rostrum.audit.AuditLog;
import org.rostrum.audit.Deed;
import org.rostrum.identity.Right;
import org.rostrum.problem.Outcome;
import org.rostrum.web.Answers;
import org.rostrum.web.Caller;
import org.rostrum.web.Peer;
import org.rostrum.web.Requires;

/**
 * What of the house can be installed and removed while it runs, for administrators; security administrators read it. Not
 * for keys of applications: this takes a log-in.
 */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "extensions")
@Requires(Right.ADMINISTRATOR)
public final class ExtensionsResource {

    private final Fitter fitter;
    private final AuditLog audit;

    ExtensionsResource(Fitter fitter, AuditLog audit) {
        this.fitter = fitter;
        this.audit = audit;
    }

    @GET
    @Operation(summary = "What can be installed and removed here, and what is installed.")
    @ApiResponse(
            responseCode = "200",
            description = "All of it.",
            content = @Content(schema = @Schema(implementation = ExtensionsJson.Many.class)))
    public Response listExtensions() {
        return Answers.ok(fitter.list(), ExtensionsJson.Many::of);
    }

    @GET
    @Path("{name}")
    @Operation(summary = "One extension: whether a change of it is done, and what came of it.")
    @ApiResponse(
            responseCode = "200",
            description = "The extension.",
            content = @Content(schema = @Schema(implementation = ExtensionsJson.One.class)))
    public Response getExtension(@PathParam("name") String name) {
        return Answers.ok(fitter.find(name), ExtensionsJson.One::of);
    }

    @POST
    @Path("{name}/install")
    @Operation(summary = "Begin to install an extension. It takes seconds; GET says when it is done.")
    @ApiResponse(
            responseCode = "202",
            description = "Begun, or installed already.",
            content = @Content(schema = @Schema(implementation = ExtensionsJson.One.class)))
    public Response installExtension(
            @PathParam("name") String name,
            @Parameter(hidden = true) @Context Caller caller,
            @Parameter(hidden = true) @Context Peer peer) {
        return change(name, true, deed(caller, peer, "feature.installed", name));
    }

    @POST
    @Path("{name}/uninstall")
    @Operation(
            summary = "Begin to remove an extension.",
            description = "What runs goes on without it: conferences of a mode that is gone keep their media, and"
                    + " guests who are inside stay.")
    @ApiResponse(
            responseCode = "202",
            description = "Begun, or removed already.",
            content = @Content(schema = @Schema(implementation = ExtensionsJson.One.class)))
    public Response uninstallExtension(
            @PathParam("name") String name,
            @Parameter(hidden = true) @Context Caller caller,
            @Parameter(hidden = true) @Context Peer peer) {
        return change(name, false, deed(caller, peer, "feature.uninstalled", name));
    }

    private static Deed deed(Caller caller, Peer peer, String what, String name) {
        return Deed.done(Actor.user(caller.user().id()), what)
                .from(peer.address())
                .on(name);
    }

    /** What is begun is taken down when it is over. */
    private Response change(String name, boolean install, Deed deed) {
        Outcome<Fitter.Extension> begun = fitter.change(
                name, install, failure -> audit.note(failure.map(deed::refused).orElse(deed)));
        begun.problem().ifPresent(why -> audit.note(deed.refused(why)));
        return Answers.of(begun, extension -> Response.accepted(ExtensionsJson.One.of(extension))
                .build());
    }
}
