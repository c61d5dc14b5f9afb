package org.rostrum.rest.resource;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.rostrum.identity.ApiKey.Scope;
import org.rostrum.identity.Directory;
import org.rostrum.identity.UserId;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problems;
import org.rostrum.web.Answers;
import org.rostrum.web.Scoped;

/** The address book of the server, for everybody who is logged in. */
@Path("directory")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "directory")
@Scoped(Scope.PEOPLE)
public final class DirectoryResource {

    private final Directory directory;

    public DirectoryResource(Directory directory) {
        this.directory = directory;
    }

    @GET
    @Operation(summary = "Those whose id, name or alias holds every word, by name.")
    @ApiResponse(
            responseCode = "200",
            description = "A part of the list.",
            content = @Content(schema = @Schema(implementation = DirectoryJson.class)))
    public Response searchDirectory(
            @QueryParam("q") String words, @QueryParam("offset") String offset, @QueryParam("limit") String limit) {
        return Answers.ok(Paging.parse(offset, limit), paging -> {
            var found = directory.search(words);
            var items = paging.of(found).stream().map(DirectoryJson.Entry::of).toList();
            return new DirectoryJson(items, paging.offset(), paging.limit(), found.size());
        });
    }

    @GET
    @Path("{name}")
    @Operation(summary = "Who is called by this id or alias.")
    @ApiResponse(
            responseCode = "200",
            description = "The person.",
            content = @Content(schema = @Schema(implementation = DirectoryJson.Entry.class)))
    public Response findPerson(@PathParam("name") String name) {
        return Answers.ok(
                UserId.parse(name)
                        .flatMap(directory::find)
                        .map(Outcome::done)
                        .orElseGet(
                                () -> Outcome.refused(Problems.USER_UNKNOWN.because("There is nobody of this name."))),
                DirectoryJson.Entry::of);
    }
}
