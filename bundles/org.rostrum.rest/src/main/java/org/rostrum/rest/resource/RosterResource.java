package org.rostrum.rest.resource;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.rostrum.identity.ApiKey.Scope;
import org.rostrum.identity.Right;
import org.rostrum.identity.Roster;
import org.rostrum.identity.Roster.Reading;
import org.rostrum.problem.Outcome;
import org.rostrum.web.Answers;
import org.rostrum.web.Audited;
import org.rostrum.web.Csv;
import org.rostrum.web.Requires;
import org.rostrum.web.Scoped;

/** The accounts as a table, for administrators. */
@Path("roster")
@Tag(name = "users")
@Requires(Right.ADMINISTRATOR)
@Scoped(Scope.PEOPLE)
public final class RosterResource {

    private final Roster roster;

    public RosterResource(Roster roster) {
        this.roster = roster;
    }

    @GET
    @Audited("roster.exported")
    @Produces(Csv.TYPE)
    @Operation(summary = "All accounts as CSV (RFC 4180), without passwords.")
    @ApiResponse(
            responseCode = "200",
            description = "The table.",
            content = @Content(mediaType = Csv.TYPE, schema = @Schema(type = "string")))
    public Response exportUsers() {
        return Csv.download("accounts.csv", roster.write());
    }

    @POST
    @Audited("roster.imported")
    @Consumes(Csv.TYPE)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "Add the accounts of a table, all or, if one is refused, none. The columns id and name are needed;"
                            + " active, rights, groups, aliases, email, language, zone, company, mobile, work, home and"
                            + " password may be there.")
    @ApiResponse(
            responseCode = "200",
            description = "Added, or what would be.",
            content = @Content(schema = @Schema(implementation = RosterReportJson.class)))
    @ApiResponse(
            responseCode = "400",
            description = "Nothing is added: it is no such table, or rows of it are refused.",
            content = @Content(schema = @Schema(implementation = RosterReportJson.class)))
    public Response importUsers(
            @Parameter(description = "Add nothing, say what would be.") @QueryParam("dryRun") String dryRun,
            @Parameter(description = "Add the others if some are refused.") @QueryParam("partly") String partly,
            @Parameter(description = "Make passwords for those without; they are told in the answer, once.")
                    @QueryParam("makePasswords")
                    String makePasswords,
            byte[] csv) {
        Outcome<Reading> how = flag("dryRun", dryRun).then(trying -> flag("partly", partly)
                .then(some -> flag("makePasswords", makePasswords).map(making -> new Reading(trying, some, making))));
        return Answers.of(
                how.then(reading ->
                        roster.read(csv == null ? new byte[0] : csv, reading).map(report -> answer(report, reading))),
                answer -> answer);
    }

    private static Response answer(Roster.Report report, Reading how) {
        boolean asAsked = report.kept() || (how.dryRun() && report.rejected().isEmpty());
        return Response.status(asAsked ? Response.Status.OK : Response.Status.BAD_REQUEST)
                .entity(RosterReportJson.of(report))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** Strict: whoever mistypes a dry run must not get the real one. */
    private static Outcome<Boolean> flag(String name, String typed) {
        return Asked.truth(name, typed).map(said -> said.orElse(false));
    }
}
