package org.rostrum.rest.resource;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.PATCH;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.rostrum.calling.Devices;
import org.rostrum.calling.Presence;
import org.rostrum.identity.AddressBook;
import org.rostrum.identity.ApiKey.Scope;
import org.rostrum.identity.Contact;
import org.rostrum.identity.User;
import org.rostrum.identity.UserId;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problems;
import org.rostrum.web.Answers;
import org.rostrum.web.Caller;
import org.rostrum.web.Scoped;

/** One's own address book. Everybody reads theirs; to change it takes the right EDIT_ADDRESS_BOOK. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "contacts")
@Scoped(Scope.PEOPLE)
public final class ContactsResource {

    private final AddressBook book;
    private final Supplier<Optional<Devices>> devices;

    /**
     * @param devices empty while there are no calls
     */
    ContactsResource(AddressBook book, Supplier<Optional<Devices>> devices) {
        this.book = book;
        this.devices = devices;
    }

    @GET
    @Operation(summary = "Your contacts whose name, id or address holds every word, by name, and who can be reached.")
    @ApiResponse(
            responseCode = "200",
            description = "A part of the list.",
            content = @Content(schema = @Schema(implementation = ContactsJson.Many.class)))
    public CompletionStage<Response> listContacts(
            @QueryParam("q") String words,
            @QueryParam("offset") String offset,
            @QueryParam("limit") String limit,
            @Parameter(hidden = true) @Context Caller caller) {
        return Answers.later(Paging.parse(offset, limit), paging -> {
            List<Contact> found = book.list(caller.user().id(), words);
            List<Contact> part = paging.of(found);
            return presence(part).thenApply(known -> {
                var items = part.stream()
                        .map(contact -> ContactsJson.One.of(contact, known))
                        .toList();
                return Response.ok(new ContactsJson.Many(items, paging.offset(), paging.limit(), found.size()))
                        .build();
            });
        });
    }

    /** A part is no longer than what may be asked for at once. */
    private CompletionStage<Map<UserId, Presence>> presence(List<Contact> part) {
        Set<UserId> users =
                part.stream().map(Contact::user).flatMap(Optional::stream).collect(Collectors.toSet());
        return devices.get()
                .map(present ->
                        present.presence(users).thenApply(known -> known.value().orElse(Map.of())))
                .orElseGet(() -> CompletableFuture.completedFuture(Map.of()));
    }

    @POST
    @Operation(summary = "Add an account of this server, or a person outside by name and address.")
    @ApiResponse(
            responseCode = "201",
            description = "Added.",
            content = @Content(schema = @Schema(implementation = ContactsJson.One.class)))
    public Response addContact(ContactsJson.Wanted wanted, @Parameter(hidden = true) @Context Caller caller) {
        return Answers.of(given(wanted).then(sound -> add(sound, caller.user())), contact -> Response.status(
                        Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, "/api/v1/contacts/" + contact.id())
                .entity(ContactsJson.One.of(contact))
                .build());
    }

    private Outcome<Contact> add(ContactsJson.Wanted wanted, User by) {
        if (wanted.user() == null) {
            return book.add(wanted.name(), wanted.email(), by);
        }
        if (wanted.name() != null || wanted.email() != null) {
            return Outcome.refused(Problems.CONTACT_INVALID.because("user; or name and email: not both."));
        }
        return UserId.parse(wanted.user())
                .map(user -> book.add(user, by))
                .orElseGet(() -> Outcome.refused(Problems.USER_UNKNOWN.because("There is no such account.")));
    }

    @PATCH
    @Path("{id}")
    @Operation(summary = "Change name and address of a person outside. Both are said.")
    @ApiResponse(
            responseCode = "200",
            description = "Changed.",
            content = @Content(schema = @Schema(implementation = ContactsJson.One.class)))
    public Response changeContact(
            @PathParam("id") String id, ContactsJson.Wanted wanted, @Parameter(hidden = true) @Context Caller caller) {
        return Answers.ok(
                given(wanted).then(sound -> book.change(id, sound.name(), sound.email(), caller.user())),
                ContactsJson.One::of);
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Remove a contact.")
    @ApiResponse(responseCode = "204", description = "Removed.")
    public Response removeContact(@PathParam("id") String id, @Parameter(hidden = true) @Context Caller caller) {
        return Answers.noContent(book.remove(id, caller.user()));
    }

    private static Outcome<ContactsJson.Wanted> given(ContactsJson.Wanted wanted) {
        return wanted == null
                ? Outcome.refused(Problems.CONTACT_INVALID.because("Nothing is said."))
                : Outcome.done(wanted);
    }
}
