package org.rostrum.rest.resource;

import io.swagger.v3.oas.annotations.media.Schema;

/** A new password. */
@Schema(name = "Password")
public record PasswordJson(@Schema(requiredMode = Schema.RequiredMode.REQUIRED) String password) {
    @Override
    public String toString() {
        return "PasswordJson[]";
    }
}
