package org.rostrum.rest.resource;

import io.swagger.v3.oas.annotations.media.Schema;
import org.rostrum.identity.Profile;
import org.rostrum.identity.Profile.Field;
import org.rostrum.problem.Outcome;

/** How somebody is reached. In a change what is not named stays, and an empty text takes it away. */
@Schema(name = "Profile")
public record ProfileJson(
        @Schema(example = "ann@example.org") String email,
        @Schema(description = "A language tag.", example = "en-GB") String language,
        @Schema(description = "An IANA time zone.", example = "Europe/Berlin") String zone,
        String company,
        @Schema(description = "Mobile telephone.") String mobile,
        @Schema(description = "Telephone at work.") String work,
        @Schema(description = "Telephone at home.") String home) {

    static ProfileJson of(Profile profile) {
        return new ProfileJson(
                text(profile, Field.EMAIL),
                text(profile, Field.LANGUAGE),
                text(profile, Field.ZONE),
                text(profile, Field.COMPANY),
                text(profile, Field.MOBILE),
                text(profile, Field.WORK),
                text(profile, Field.HOME));
    }

    private static String text(Profile profile, Field field) {
        return profile.text(field).orElse(null);
    }

    Outcome<Profile> appliedTo(Profile profile) {
        Outcome<Profile> changed = Outcome.done(profile);
        for (Field field : Field.values()) {
            String wanted = text(field);
            changed = wanted == null ? changed : changed.then(so -> so.with(field, wanted));
        }
        return changed;
    }

    private String text(Field field) {
        return switch (field) {
            case EMAIL -> email;
            case LANGUAGE -> language;
            case ZONE -> zone;
            case COMPANY -> company;
            case MOBILE -> mobile;
            case WORK -> work;
            case HOME -> home;
        };
    }
}
