package org.rostrum.rest.resource;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Set;
import java.util.TreeSet;
import org.rostrum.identity.Right;
import org.rostrum.identity.User;

/** An account. */
@Schema(name = "User")
public record UserJson(String id, String name, Set<Right> rights, boolean active) {

    static UserJson of(User user) {
        return new UserJson(user.id().value(), user.displayName(), new TreeSet<>(user.rights()), user.active());
    }
}
