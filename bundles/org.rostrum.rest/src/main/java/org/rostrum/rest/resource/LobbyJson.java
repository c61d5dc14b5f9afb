package org.rostrum.rest.resource;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.rostrum.schedule.Lobby;

/** What somebody at the door is told. */
@Schema(name = "Lobby")
public record LobbyJson(
        String id,
        String topic,
        String owner,
        String mode,
        Lobby.State state,
        Instant startsAt,
        boolean full,
        @Schema(description = "Whether only moderators enter now.") boolean locked,
        @Schema(description = "Whether a PIN is asked for.") boolean pin) {

    static LobbyJson of(Lobby lobby) {
        return new LobbyJson(
                lobby.id().value(),
                lobby.topic(),
                lobby.owner(),
                lobby.mode().value(),
                lobby.state(),
                lobby.startsAt().orElse(null),
                lobby.full(),
                lobby.locked(),
                lobby.pin());
    }
}
