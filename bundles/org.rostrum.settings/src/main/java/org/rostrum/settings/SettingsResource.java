package org.rostrum.settings;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.PATCH;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.rostrum.identity.Right;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problems;
import org.rostrum.web.Answers;
import org.rostrum.web.Audited;
import org.rostrum.web.Caller;
import org.rostrum.web.Requires;

/** Settings over REST: a log-in, no key. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Requires(Right.ADMINISTRATOR)
public final class SettingsResource {

    private static final Pattern ETAG = Pattern.compile("\"([a-z0-9-]{1,40})\"");
    private static final int PRECONDITION_REQUIRED = 428;
    private static final Pattern LANGUAGE = Pattern.compile("([a-zA-Z]{2,3})(?:[-,;].*)?");

    private final Settings settings;

    SettingsResource(Settings settings) {
        this.settings = settings;
    }

    @GET
    @Operation(operationId = "listSettings", summary = "All that can be set, by configuration, without secrets.")
    @ApiResponse(
            responseCode = "200",
            description = "The configurations.",
            content = @Content(schema = @Schema(implementation = SectionJson.ListJson.class)))
    public Response list(
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages,
            @Parameter(hidden = true) @Context Caller caller) {
        return Answers.ok(
                settings.list(language(languages), caller.user()),
                sections -> new SectionJson.ListJson(
                        sections.stream().map(SectionJson::of).toList()));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getSettings", summary = "One configuration, with its version as ETag.")
    @ApiResponse(
            responseCode = "200",
            description = "The configuration.",
            content = @Content(schema = @Schema(implementation = SectionJson.class)))
    public Response find(
            @PathParam("id") String id,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages,
            @Parameter(hidden = true) @Context Caller caller) {
        return answer(settings.find(id, language(languages), caller.user()));
    }

    @PATCH
    @Audited("settings.changed")
    @Path("{id}")
    @Operation(
            operationId = "changeSettings",
            summary =
                    "Change values of a configuration, all or none, at once and for good. Needs the version as If-Match.")
    @ApiResponse(
            responseCode = "200",
            description = "Changed.",
            content = @Content(schema = @Schema(implementation = SectionJson.class)))
    public Response change(
            @PathParam("id") String id,
            @Parameter(required = true, description = "The ETag.") @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages,
            ChangeJson wanted,
            @Parameter(hidden = true) @Context Caller caller) {
        Matcher version = ETAG.matcher(ifMatch == null ? "" : ifMatch.strip());
        if (!version.matches()) {
            return Answers.problem(
                    Problems.REQUEST_INVALID.because("If-Match: (expected: the ETag of the configuration)"),
                    PRECONDITION_REQUIRED);
        }
        if (wanted == null) {
            return Answers.problem(Problems.REQUEST_INVALID.because("(expected: what is to be different)"));
        }
        return answer(settings.change(id, version.group(1), wanted.change(), language(languages), caller.user()));
    }

    private static Response answer(Outcome<Section> outcome) {
        return Answers.of(outcome, section -> Response.ok(SectionJson.of(section))
                .header(HttpHeaders.ETAG, "\"" + section.version() + "\"")
                .build());
    }

    /** The first one asked for. */
    private static Locale language(String languages) {
        Matcher first = LANGUAGE.matcher(languages == null ? "" : languages.strip());
        return first.matches() ? Locale.forLanguageTag(first.group(1)) : Locale.ENGLISH;
    }
}
