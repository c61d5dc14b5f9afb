package org.rostrum.rest.resource;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rostrum.identity.Sessions.Session;

/** Where somebody is logged in, the last used first. */
@Schema(name = "LoginList")
public record LoginListJson(List<Entry> items) {

    /** One log-in. */
    @Schema(name = "OpenLogin")
    public record Entry(
            @Schema(description = "Names it in a path; opens nothing.") String id,
            Instant created,
            @Schema(description = "When it was last seen in use, to some ten minutes.") Instant used,
            Instant expires,
            @Schema(description = "From where; of IPv6 the first 64 bits.") String network,
            @Schema(description = "What the program says of itself.") String client,
            @Schema(description = "Whether it is the one that asks.") boolean present) {}

    static LoginListJson of(List<Session> sessions, Optional<String> present) {
        return new LoginListJson(sessions.stream()
                .map(session -> new Entry(
                        session.id(),
                        session.created(),
                        session.used(),
                        session.expires(),
                        session.network(),
                        session.client(),
                        present.filter(session.id()::equals).isPresent()))
                .toList());
    }
}
