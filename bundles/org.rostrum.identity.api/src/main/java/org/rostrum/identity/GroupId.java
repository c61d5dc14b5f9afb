package org.rostrum.identity;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names one group of accounts. Compared without regard to case, kept in lower case.
 *
 * @param value 1 to 64 characters, lower-case letters, digits, dot, underscore and hyphen, first a letter or a digit
 */
public record GroupId(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

    public GroupId {
        Objects.requireNonNull(value, "value");
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("value: " + value.length() + " characters (expected: " + FORM + ")");
        }
    }

    /** Reads what somebody typed; empty if it can name no group. */
    public static Optional<GroupId> parse(String typed) {
        String lower = typed == null ? "" : typed.strip().toLowerCase(Locale.ROOT);
        return FORM.matcher(lower).matches() ? Optional.of(new GroupId(lower)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
