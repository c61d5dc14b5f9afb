package org.rostrum.rest.resource;

import io.swagger.v3.oas.annotations.media.Schema;

/** A new password, and the present one to show that it is oneself. */
@Schema(name = "NewPassword")
public record NewPasswordJson(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String present,
        @Schema(description = "Of the second factor, if there is one.") String code,
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String password) {
    @Override
    public String toString() {
        return "NewPasswordJson[]";
    }
}
