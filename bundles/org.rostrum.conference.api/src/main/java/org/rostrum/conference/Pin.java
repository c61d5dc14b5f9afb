package org.rostrum.conference;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What must be known to enter, besides the conference's id. Shown to moderators and sent with invitations, so it is kept
 * readable; never in a log, an event or a URL.
 *
 * @param value 4 to 16 digits
 */
public record Pin(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9]{4,16}");

    public Pin {
        Objects.requireNonNull(value, "value");
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("pin: (expected: 4 to 16 digits)");
        }
    }

    public static Optional<Pin> parse(String typed) {
        return typed != null && FORM.matcher(typed).matches() ? Optional.of(new Pin(typed)) : Optional.empty();
    }

    /** Whether this was typed; takes the same time wherever it differs. */
    public boolean matches(String typed) {
        return MessageDigest.isEqual(value.getBytes(StandardCharsets.UTF_8), typed.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "Pin[secret]";
    }
}
