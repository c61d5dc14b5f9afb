package org.rostrum.files.core;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.rostrum.conference.ConferenceId;
import org.rostrum.conference.FileId;
import org.rostrum.files.Files;
import org.rostrum.identity.ApiKey;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problems;
import org.rostrum.web.Answers;
import org.rostrum.web.Caller;
import org.rostrum.web.Scoped;

/** The files of a conference, for who moderates it. What is in them goes through {@link FileDoor}. */
@Path("{conference}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "files")
@Scoped(ApiKey.Scope.CONFERENCES)
public final class FilesResource {

    private final Files files;

    FilesResource(Files files) {
        this.files = files;
    }

    @GET
    @Operation(summary = "What was sent in a conference, but for what was for one alone; for who moderates it.")
    @ApiResponse(
            responseCode = "200",
            description = "The files, the newest first.",
            content = @Content(schema = @Schema(implementation = FileJson.Part.class)))
    public Response listFiles(
            @PathParam("conference") String conference, @Parameter(hidden = true) @Context Caller caller) {
        return Answers.ok(
                id(conference).then(id -> files.list(id, caller.user())),
                list -> new FileJson.Part(list.stream().map(FileJson::of).toList()));
    }

    @DELETE
    @Path("{file}")
    @Operation(summary = "Removes a file: the message stays, nobody can download it any more.")
    @ApiResponse(responseCode = "204", description = "Removed.")
    public Response removeFile(
            @PathParam("conference") String conference,
            @PathParam("file") String file,
            @Parameter(hidden = true) @Context Caller caller) {
        return Answers.noContent(id(conference).then(id -> FileId.parse(file)
                .map(known -> files.remove(id, known, caller.user()))
                .orElseGet(() -> files.list(id, caller.user())
                        .then(notListed -> Outcome.refused(Problems.FILE_UNKNOWN.because("There is no such file."))))));
    }

    private static Outcome<ConferenceId> id(String conference) {
        return ConferenceId.parse(conference)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Problems.CONFERENCE_UNKNOWN.because("There is no such conference.")));
    }
}
