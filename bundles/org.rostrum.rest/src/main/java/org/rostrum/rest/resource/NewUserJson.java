package org.rostrum.rest.resource;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Set;
import java.util.TreeSet;
import org.rostrum.identity.Right;
import org.rostrum.web.Disclosed;

/** An account to be. */
@Schema(name = "NewUser")
public record NewUserJson(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String id,
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String name,
        Set<Right> rights,
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String password)
        implements Disclosed {

    @Override
    public String disclosed() {
        return rights == null ? "" : "rights=" + new TreeSet<>(rights);
    }

    @Override
    public String toString() {
        return "NewUserJson[id=" + id + "]";
    }
}
