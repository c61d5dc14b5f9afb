package org.rostrum.conference;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names one file that was sent in a conference. Drawn at random by the server; whoever knows it can do nothing with it
 * unless they may read the message it came with.
 *
 * @param value 128 bits as 32 hexadecimal digits in lower case
 */
public record FileId(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");

    public FileId {
        Objects.requireNonNull(value, "value");
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("value: " + value.length() + " characters (expected: " + FORM + ")");
        }
    }

    public static Optional<FileId> parse(String text) {
        return text != null && FORM.matcher(text).matches() ? Optional.of(new FileId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
