package org.rostrum.rest.resource;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.PATCH;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.rostrum.identity.ApiKey.Scope;
import org.rostrum.identity.Group;
import org.rostrum.identity.GroupId;
import org.rostrum.identity.Groups;
import org.rostrum.identity.Right;
import org.rostrum.identity.SearchWords;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problems;
import org.rostrum.web.Answers;
import org.rostrum.web.Audited;
import org.rostrum.web.Requires;
import org.rostrum.web.Scoped;

/** The groups of the server, for administrators. Who is in which is said at the accounts. */
@Path("groups")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "groups")
@Requires(Right.ADMINISTRATOR)
@Scoped(Scope.PEOPLE)
public final class GroupsResource {

    private final Groups groups;

    public GroupsResource(Groups groups) {
        this.groups = groups;
    }

    @GET
    @Operation(summary = "All groups by id; everybody's among them.")
    @ApiResponse(
            responseCode = "200",
            description = "A part of the list.",
            content = @Content(schema = @Schema(implementation = GroupListJson.class)))
    public Response listGroups(
            @Parameter(description = "Those whose id or name holds every word of it.") @QueryParam("q") String words,
            @Parameter(description = "Those that give it.", schema = @Schema(implementation = Right.class))
                    @QueryParam("right")
                    String right,
            @QueryParam("offset") String offset,
            @QueryParam("limit") String limit) {
        return Answers.ok(
                Asked.oneOf("right", right, Right.class)
                        .map(given -> wanted(SearchWords.of(words), given))
                        .then(wanted -> Paging.parse(offset, limit).map(paging -> list(wanted, paging))),
                list -> list);
    }

    private List<Group> wanted(SearchWords words, Optional<Right> right) {
        return groups.list().stream()
                .filter(group -> words.areIn(Stream.of(group.id().value(), group.name())))
                .filter(group -> right.stream().allMatch(group.rights()::contains))
                .toList();
    }

    private static GroupListJson list(List<Group> wanted, Paging paging) {
        return new GroupListJson(
                paging.of(wanted).stream().map(GroupJson::of).toList(), paging.offset(), paging.limit(), wanted.size());
    }

    @POST
    @Audited("group.added")
    @Operation(summary = "Add a group that nobody is in.")
    @ApiResponse(
            responseCode = "201",
            description = "Added.",
            content = @Content(schema = @Schema(implementation = GroupJson.class)))
    public Response addGroup(GroupJson wanted) {
        return Answers.of(given(wanted).then(GroupJson::toGroup).then(groups::add), group -> Response.status(
                        Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, "/api/v1/groups/" + group.id())
                .entity(GroupJson.of(group))
                .build());
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One group.")
    @ApiResponse(
            responseCode = "200",
            description = "The group.",
            content = @Content(schema = @Schema(implementation = GroupJson.class)))
    public Response getGroup(@PathParam("id") String id) {
        return Answers.ok(find(id), GroupJson::of);
    }

    @GET
    @Path("{id}/members")
    @Operation(summary = "Who is in a group, by id.")
    @ApiResponse(
            responseCode = "200",
            description = "A part of the list.",
            content = @Content(schema = @Schema(implementation = MemberListJson.class)))
    public Response listMembers(
            @PathParam("id") String id, @QueryParam("offset") String offset, @QueryParam("limit") String limit) {
        return Answers.ok(
                find(id).then(group -> Paging.parse(offset, limit).map(paging -> members(group, paging))),
                json -> json);
    }

    private MemberListJson members(Group group, Paging paging) {
        var all = groups.members(group.id());
        var items = paging.of(all).stream().map(UserJson::of).toList();
        return new MemberListJson(items, paging.offset(), paging.limit(), all.size());
    }

    @PATCH
    @Audited("group.changed")
    @Path("{id}")
    @Operation(summary = "Change name or rights of a group. What is not named stays.")
    @ApiResponse(
            responseCode = "200",
            description = "Changed.",
            content = @Content(schema = @Schema(implementation = GroupJson.class)))
    public Response changeGroup(@PathParam("id") String id, GroupJson change) {
        return Answers.ok(
                find(id).then(group -> given(change).then(wanted -> wanted.appliedTo(group)))
                        .then(groups::change),
                GroupJson::of);
    }

    @DELETE
    @Audited("group.removed")
    @Path("{id}")
    @Operation(summary = "Remove a group, not those in it.")
    @ApiResponse(responseCode = "204", description = "Removed.")
    public Response removeGroup(@PathParam("id") String id) {
        return Answers.noContent(find(id).then(group -> groups.remove(group.id())));
    }

    private Outcome<Group> find(String id) {
        return GroupId.parse(id)
                .flatMap(groups::find)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Problems.GROUP_UNKNOWN.because("There is no such group.")));
    }

    private static Outcome<GroupJson> given(GroupJson wanted) {
        return wanted == null
                ? Outcome.refused(Problems.GROUP_INVALID.because("id, name, rights: nothing is said."))
                : Outcome.done(wanted);
    }
}
