package org.rostrum.webinar;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rostrum.identity.Profile;

/** Somebody who wants to register. */
@Schema(name = "Registering")
public record RegisteringJson(
        String name,
        String email,
        @Schema(description = "By the names of the questions.") Map<String, String> answers,
        @Schema(description = "Whether they agree to what is asked for; needed only then.") boolean agreed,
        @Schema(
                        description =
                                "In which they read, as a tag (BCP 47) such as de or en-GB: e-mails are written in"
                                        + " it. Absent: that of the server.")
                String language) {

    Optional<Locale> locale() {
        return Optional.ofNullable(language).flatMap(Profile::parseLanguage);
    }
}
