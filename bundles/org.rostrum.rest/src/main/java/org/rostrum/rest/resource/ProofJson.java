package org.rostrum.rest.resource;

import io.swagger.v3.oas.annotations.media.Schema;

/** What shows that somebody is still oneself. */
@Schema(name = "Proof")
public record ProofJson(
        @Schema(description = "The present password.") String password,
        @Schema(description = "Of the app.") String code) {
    @Override
    public String toString() {
        return "ProofJson[]";
    }
}
