package org.rostrum.calling;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names one call. Random, so that nobody names a call of somebody else.
 *
 * @param value 22 characters of base64url: 128 bits
 */
public record CallId(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{22}");

    public CallId {
        Objects.requireNonNull(value, "value");
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("value: " + value.length() + " characters (expected: " + FORM + ")");
        }
    }

    /** Reads what came from outside; empty if it can name no call. */
    public static Optional<CallId> parse(String text) {
        return text != null && FORM.matcher(text).matches() ? Optional.of(new CallId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
