package org.rostrum.webinar;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Somebody who has registered. */
@Schema(name = "Registration")
public record RegistrationJson(
        String id,
        String name,
        String email,
        Map<String, String> answers,
        Instant made,
        boolean cancelled,
        boolean pending) {

    /** A part of them, in the order in which they came. */
    @Schema(name = "RegistrationList")
    public record Part(List<RegistrationJson> items, int offset, int limit, int taken) {}

    static RegistrationJson of(Registration registration) {
        return new RegistrationJson(
                registration.id(),
                registration.name(),
                registration.email(),
                registration.answers(),
                registration.made(),
                registration.cancelled(),
                registration.pending());
    }
}
