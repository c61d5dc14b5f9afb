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
import org.rostrum.audit.AuditTrail;
import org.rostrum.identity.ApiKey.Scope;
import org.rostrum.identity.Right;
import org.rostrum.web.Answers;
import org.rostrum.web.Audited;
import org.rostrum.web.Caller;
import org.rostrum.web.Csv;
import org.rostrum.web.Requires;
import org.rostrum.web.Scoped;

/** Who did what to what, for administrators and security administrators. */
@Path("/")
@Tag(name = "audit")
@Requires(Right.ADMINISTRATOR)
@Scoped(Scope.PEOPLE)
public final class AuditResource {

    private final AuditTrail trail;

    AuditResource(AuditTrail trail) {
        this.trail = trail;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Who did what to what, from where, and what came of it: the newest first.")
    @ApiResponse(
            responseCode = "200",
            description = "A part of the lines.",
            content = @Content(schema = @Schema(implementation = AuditJson.Many.class)))
    public Response listAudit(
            @BeanParam AuditFilter filter,
            @QueryParam("offset") String offset,
            @QueryParam("limit") String limit,
            @Parameter(hidden = true) @Context Caller caller) {
        return Answers.ok(
                filter.read().then(query -> Paging.parse(offset, limit)
                        .then(paging -> trail.read(query, paging.offset(), paging.limit(), caller.user())
                                .map(page -> AuditJson.Many.of(page, paging)))),
                list -> list);
    }

    @GET
    @Audited("audit.exported")
    @Path("lines.csv")
    @Produces(Csv.TYPE)
    @Operation(summary = "The newest 10,000 of the lines that fit, as CSV (RFC 4180).")
    @ApiResponse(
            responseCode = "200",
            description = "The table.",
            content = @Content(mediaType = Csv.TYPE, schema = @Schema(type = "string")))
    public Response exportAudit(@BeanParam AuditFilter filter, @Parameter(hidden = true) @Context Caller caller) {
        return Answers.of(
                filter.read().then(query -> trail.read(query, 0, AuditTrail.MOST, caller.user())),
                page -> Csv.download("audit.csv", AuditSheet.of(page.lines())));
    }
}
