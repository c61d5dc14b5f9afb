package org.rostrum.webinar;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;

/** Somebody who wants to register. */
@Schema(name = "Registering")
public record RegisteringJson(
        String name,
        String email,
        @Schema(description = "By the names of the questions.") Map<String, String> answers,
        @Schema(description = "Whether they agree to what is asked for; needed only then.") boolean agreed) {}
