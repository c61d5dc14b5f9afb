package org.rostrum.conference;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names one seat in one conference, not a person: the same user on two devices holds two.
 *
 * @param value 1 to 32 letters, digits, underscores and hyphens; no secret, others see it
 */
public record ParticipantId(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1,32}");

    public ParticipantId {
        Objects.requireNonNull(value, "value");
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("value: " + value.length() + " characters (expected: " + FORM + ")");
        }
    }

    public static Optional<ParticipantId> parse(String text) {
        return text != null && FORM.matcher(text).matches() ? Optional.of(new ParticipantId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
