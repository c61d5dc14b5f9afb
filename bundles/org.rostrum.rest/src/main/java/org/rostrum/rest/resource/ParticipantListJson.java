package org.rostrum.rest.resource;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.rostrum.conference.Participant;
import org.rostrum.conference.Place;
import org.rostrum.conference.Role;
import org.rostrum.conference.Source;
import org.rostrum.identity.UserId;

/** Who is in a conference now. */
@Schema(name = "ParticipantList")
public record ParticipantListJson(List<ParticipantJson> items, int offset, int limit, int total) {

    /** A seat. */
    @Schema(name = "Participant")
    public record ParticipantJson(
            String id,
            @Schema(description = "The account; absent for guests, gateways and recorders.") String user,
            String name,
            Role role,
            Place place,
            Map<Source, Source.State> sources,
            boolean handRaised,
            Participant.Connection connection) {

        static ParticipantJson of(Participant seat) {
            return new ParticipantJson(
                    seat.id().value(),
                    seat.user().map(UserId::value).orElse(null),
                    seat.name(),
                    seat.role(),
                    seat.place(),
                    seat.sources(),
                    seat.handRaised(),
                    seat.connection());
        }
    }

    static ParticipantListJson of(List<Participant> seats, Paging paging) {
        return new ParticipantListJson(
                paging.of(seats).stream().map(ParticipantJson::of).toList(),
                paging.offset(),
                paging.limit(),
                seats.size());
    }
}
