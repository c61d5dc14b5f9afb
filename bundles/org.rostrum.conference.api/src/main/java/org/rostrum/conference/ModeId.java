package org.rostrum.conference;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names a conference mode, for example {@code all-on-screen}.
 *
 * @param value 1 to 64 lower-case letters, digits and hyphens
 */
public record ModeId(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9-]{1,64}");

    public ModeId {
        Objects.requireNonNull(value, "value");
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("value: " + value.length() + " characters (expected: " + FORM + ")");
        }
    }

    public static Optional<ModeId> parse(String text) {
        return text != null && FORM.matcher(text).matches() ? Optional.of(new ModeId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
