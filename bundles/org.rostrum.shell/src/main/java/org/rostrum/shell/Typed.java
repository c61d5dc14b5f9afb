package org.rostrum.shell;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.Supplier;
import org.rostrum.console.Refused;
import org.rostrum.problem.Problems;

/** Times as people type them. */
final class Typed {

    private Typed() {}

    /** A time of ISO 8601: with a zone ({@code 2027-03-22T09:00:00Z}), or as the clocks of the zone show it. */
    static Instant instant(String text, ZoneId zone) throws Refused {
        return understood(
                text,
                () -> text.endsWith("Z")
                        ? Instant.parse(text)
                        : LocalDateTime.parse(text).atZone(zone).toInstant());
    }

    /** As {@code 1h30m}, or of ISO 8601. */
    static Duration duration(String text) throws Refused {
        String upper = text.toUpperCase(Locale.ROOT);
        return understood(text, () -> Duration.parse(upper.startsWith("P") ? upper : "PT" + upper));
    }

    static ZoneId zone(String text) throws Refused {
        return understood(text, () -> ZoneId.of(text));
    }

    private static <T> T understood(String text, Supplier<T> reading) throws Refused {
        try {
            return reading.get();
        } catch (DateTimeException | ArithmeticException notUnderstood) {
            throw new Refused(
                    Problems.REQUEST_INVALID.because(text + " (expected: as 2027-03-22T09:00, 1h30m, Europe/Berlin)"));
        }
    }
}
