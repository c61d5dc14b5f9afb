package org.rostrum.rest.resource;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Set;
import org.rostrum.identity.Right;
import org.rostrum.identity.User;

/** What of an account shall be otherwise; what is not named stays. */
@Schema(name = "UserChange")
public record UserChangeJson(String name, Set<Right> rights, Boolean active) {

    /** Whether the name, if there is one, can be shown. */
    boolean isSound() {
        return name == null || User.isDisplayName(name);
    }

    User appliedTo(User user) {
        return new User(
                user.id(),
                name == null ? user.displayName() : name,
                rights == null ? user.rights() : rights,
                active == null ? user.active() : active);
    }
}
