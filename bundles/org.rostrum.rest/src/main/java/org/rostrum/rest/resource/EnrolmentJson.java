package org.rostrum.rest.resource;

import io.swagger.v3.oas.annotations.media.Schema;
import org.rostrum.identity.SecondFactors.Enrolment;

/** A secret for an app, shown once. */
@Schema(name = "Enrolment")
public record EnrolmentJson(
        @Schema(description = "In base 32, to be typed.") String secret,
        @Schema(description = "To be shown as a picture, otpauth://totp/...") String uri) {

    static EnrolmentJson of(Enrolment enrolment) {
        return new EnrolmentJson(enrolment.secret(), enrolment.uri());
    }

    @Override
    public String toString() {
        return "EnrolmentJson[]";
    }
}
