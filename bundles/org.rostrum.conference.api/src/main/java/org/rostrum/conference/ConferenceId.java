package org.rostrum.conference;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The public name of a conference (CID): what people type, and the last part of its link. Text, never a number, so
 * leading zeros count. Unique on the server without regard to case; shown as it was chosen.
 *
 * @param value 1 to 128 digits, Latin letters, underscores and hyphens
 */
public record ConferenceId(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1,128}");

    public ConferenceId {
        Objects.requireNonNull(value, "value");
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("value: " + value.length() + " characters (expected: " + FORM + ")");
        }
    }

    /** Reads what somebody typed; empty if it can name no conference. */
    public static Optional<ConferenceId> parse(String typed) {
        return typed != null && FORM.matcher(typed).matches() ? Optional.of(new ConferenceId(typed)) : Optional.empty();
    }

    /** The form under which it is unique: two ids with the same one are the same id. */
    public String folded() {
        return value.toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ConferenceId that && folded().equals(that.folded());
    }

    @Override
    public int hashCode() {
        return folded().hashCode();
    }

    @Override
    public String toString() {
        return value;
    }
}
