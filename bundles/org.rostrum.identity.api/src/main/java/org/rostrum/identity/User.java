package org.rostrum.identity;

import java.util.Objects;
import java.util.Set;

/**
 * A person as the rest of the house sees them. Holds no secret.
 *
 * @param displayName what others read, 1 to 100 characters without control characters
 * @param active false when the account may not be used; such a user is authenticated nowhere
 */
public record User(UserId id, String displayName, Set<Right> rights, boolean active) {

    /** The longest display name, in UTF-16 units. */
    public static final int MAX_DISPLAY_NAME = 100;

    public User {
        Objects.requireNonNull(id, "id");
        if (!isDisplayName(displayName)) {
            throw new IllegalArgumentException("displayName: (expected: 1 to 100 characters, none of them control)");
        }
        rights = Set.copyOf(rights);
    }

    /** Whether a text can be shown as somebody's name: not blank, not too long, nothing invisible that reorders text. */
    public static boolean isDisplayName(String text) {
        return text != null
                && !text.isBlank()
                && text.length() <= MAX_DISPLAY_NAME
                && text.codePoints().noneMatch(User::isInvisible);
    }

    private static boolean isInvisible(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.CONTROL
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || (type == Character.FORMAT && codePoint != 0x200C && codePoint != 0x200D);
    }

    public boolean may(Right right) {
        return active && (rights.contains(right) || rights.contains(Right.ADMINISTRATOR));
    }
}
