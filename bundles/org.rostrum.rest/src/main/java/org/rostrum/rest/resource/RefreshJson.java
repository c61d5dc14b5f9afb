package org.rostrum.rest.resource;

import io.swagger.v3.oas.annotations.media.Schema;

/** A refresh token. */
@Schema(name = "Refresh")
public record RefreshJson(@Schema(requiredMode = Schema.RequiredMode.REQUIRED) String refresh) {
    @Override
    public String toString() {
        return "RefreshJson[]";
    }
}
