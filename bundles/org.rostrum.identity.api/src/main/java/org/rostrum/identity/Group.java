package org.rostrum.identity;

import static org.rostrum.identity.Right.COLLABORATE;
import static org.rostrum.identity.Right.PLACE_CALLS;
import static org.rostrum.identity.Right.REMOTE_CONTROL;
import static org.rostrum.identity.Right.SHARE_CONTENT;

import java.util.Objects;
import java.util.Set;

/**
 * Accounts that belong together. Who is in it has its rights besides their own.
 *
 * @param name what people read, 1 to 100 characters without control characters
 */
public record Group(GroupId id, String name, Set<Right> rights) {

    /**
     * The group that every account is in, now and later. It is always there, cannot be removed and has no list of
     * members; its name and rights can be changed.
     */
    public static final Group EVERYBODY = new Group(
            new GroupId("everybody"), "Everybody", Set.of(PLACE_CALLS, SHARE_CONTENT, REMOTE_CONTROL, COLLABORATE));

    public Group {
        Objects.requireNonNull(id, "id");
        if (!User.isDisplayName(name)) {
            throw new IllegalArgumentException("name: (expected: 1 to 100 characters, none of them control)");
        }
        rights = Set.copyOf(rights);
    }

    public boolean isEverybody() {
        return id.equals(EVERYBODY.id);
    }
}
