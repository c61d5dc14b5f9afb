package org.rostrum.webinar;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.rostrum.schedule.Lobby;
import org.rostrum.schedule.PublicLobby;

/** What anybody who knows the id is told of a public conference. */
@Schema(name = "PublicConference")
public record PageJson(
        String id,
        String topic,
        String description,
        Lobby.State state,
        Instant startsAt,
        Instant endsAt,
        boolean full,
        @Schema(description = "Whether only moderators enter now.") boolean locked,
        @Schema(description = "Whether a PIN is asked for.") boolean pin,
        @Schema(description = "Absent: nobody need register.") Form registration) {

    /** How guests register. */
    @Schema(name = "RegistrationForm")
    public record Form(
            boolean open,
            Instant opensAt,
            Instant closesAt,
            boolean full,
            List<QuestionJson> questions,
            boolean confirmed,
            String agreement) {}

    static PageJson of(PublicLobby lobby, Terms terms, int taken, Instant now) {
        return new PageJson(
                lobby.id().value(),
                lobby.topic(),
                lobby.description(),
                lobby.state(),
                lobby.startsAt().orElse(null),
                lobby.endsAt().orElse(null),
                lobby.full(),
                lobby.locked(),
                lobby.pin(),
                terms.asked() ? form(terms, taken, now) : null);
    }

    private static Form form(Terms terms, int taken, Instant now) {
        return new Form(
                terms.isOpen(now),
                terms.opensAt().orElse(null),
                terms.closesAt().orElse(null),
                taken >= terms.most(),
                terms.questions().stream().map(QuestionJson::of).toList(),
                terms.confirmed(),
                terms.agreement());
    }
}
