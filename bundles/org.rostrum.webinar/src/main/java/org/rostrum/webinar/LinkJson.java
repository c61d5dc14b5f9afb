package org.rostrum.webinar;

import io.swagger.v3.oas.annotations.media.Schema;

/** The secret of a personal link, as it stands behind {@code #i=}. */
@Schema(name = "GuestLink")
public record LinkJson(String token) {

    /** Without the secret. */
    @Override
    public String toString() {
        return "LinkJson[]";
    }
}
