package org.rostrum.rest.resource;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import java.util.stream.Stream;
import javax.ws.rs.QueryParam;
import org.rostrum.conference.Participant;
import org.rostrum.conference.Place;
import org.rostrum.conference.Role;
import org.rostrum.identity.SearchWords;
import org.rostrum.identity.UserId;
import org.rostrum.problem.Outcome;

/** Which participants are wanted, as it is asked; JAX-RS writes the fields, OpenAPI reads them. What is not said is not looked at. */
public final class ParticipantQuery {

    /** Which participants are wanted. */
    record Wanted(
            SearchWords words,
            Optional<Role> role,
            Optional<Place> place,
            Optional<Participant.Connection> connection,
            Optional<Boolean> handRaised) {

        boolean fits(Participant seat) {
            return words.areIn(Stream.concat(Stream.of(seat.name()), seat.user().map(UserId::value).stream()))
                    && role.stream().allMatch(seat.role()::equals)
                    && place.stream().allMatch(seat.place()::equals)
                    && connection.stream().allMatch(seat.connection()::equals)
                    && handRaised.stream().allMatch(up -> up == seat.handRaised());
        }
    }

    @QueryParam("q")
    @Parameter(description = "Those whose name or account holds every word of it.")
    public String words;

    @QueryParam("role")
    @Parameter(schema = @Schema(implementation = Role.class))
    public String role;

    @QueryParam("place")
    @Parameter(schema = @Schema(implementation = Place.class))
    public String place;

    @QueryParam("connection")
    @Parameter(schema = @Schema(implementation = Participant.Connection.class))
    public String connection;

    @QueryParam("handRaised")
    @Parameter(schema = @Schema(type = "boolean"))
    public String handRaised;

    Outcome<Wanted> read() {
        return Asked.oneOf("role", role, Role.class).then(known -> Asked.oneOf("place", place, Place.class)
                .then(where -> Asked.oneOf("connection", connection, Participant.Connection.class)
                        .then(how -> Asked.truth("handRaised", handRaised)
                                .map(up -> new Wanted(SearchWords.of(words), known, where, how, up)))));
    }
}
