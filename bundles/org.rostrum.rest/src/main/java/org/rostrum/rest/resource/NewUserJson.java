package org.rostrum.rest.resource;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Set;
import org.rostrum.identity.Right;

/** An account to be. */
@Schema(name = "NewUser")
public record NewUserJson(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String id,
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String name,
        Set<Right> rights,
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String password) {
    @Override
    public String toString() {
        return "NewUserJson[id=" + id + "]";
    }
}
