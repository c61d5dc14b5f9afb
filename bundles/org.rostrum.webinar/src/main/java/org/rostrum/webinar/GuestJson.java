package org.rostrum.webinar;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.rostrum.conference.ParticipantId;

/** A guest who was in a conference. */
@Schema(name = "Guest")
public record GuestJson(String id, String name, Instant entered, String seat, String registration, boolean removed) {

    /** A part of them, the last to enter first. */
    @Schema(name = "GuestList")
    public record Part(List<GuestJson> items, int offset, int limit) {}

    static GuestJson of(Guest guest) {
        return new GuestJson(
                guest.id(),
                guest.name().orElse(""),
                guest.entered().orElse(null),
                guest.seat().map(ParticipantId::value).orElse(null),
                guest.registration().orElse(null),
                guest.removed());
    }
}
