package org.rostrum.rest.resource;

import io.swagger.v3.oas.annotations.media.Schema;
import org.rostrum.identity.Profile;
import org.rostrum.identity.User;

/** Who one is to others, and how one is reached. In a change what is not named stays, and an empty text takes it away. */
@Schema(name = "OwnProfile")
public record OwnProfileJson(
        @Schema(description = "The name that others read; it cannot be taken away.", example = "Ann Example")
                String name,
        @Schema(example = "ann@example.org") String email,
        @Schema(description = "A language tag.", example = "en-GB") String language,
        @Schema(description = "An IANA time zone.", example = "Europe/Berlin") String zone,
        String company,
        @Schema(description = "Mobile telephone.") String mobile,
        @Schema(description = "Telephone at work.") String work,
        @Schema(description = "Telephone at home.") String home) {

    static OwnProfileJson of(User me, Profile profile) {
        ProfileJson reached = ProfileJson.of(profile);
        return new OwnProfileJson(
                me.displayName(),
                reached.email(),
                reached.language(),
                reached.zone(),
                reached.company(),
                reached.mobile(),
                reached.work(),
                reached.home());
    }

    /** How one is reached, as it is asked for. */
    ProfileJson reached() {
        return new ProfileJson(email, language, zone, company, mobile, work, home);
    }
}
