package org.rostrum.rest.resource;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problems;

/** Parts of a query: empty if they were not said, refused if they mean nothing, so that a typing error finds not everything. */
final class Asked {

    private Asked() {}

    static Optional<String> text(String typed) {
        return Optional.ofNullable(typed).map(String::strip).filter(text -> !text.isEmpty());
    }

    static <E extends Enum<E>> Outcome<Optional<E>> oneOf(String name, String typed, Class<E> type) {
        if (typed == null) {
            return Outcome.done(Optional.empty());
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equals(typed))
                .findFirst()
                .map(value -> Outcome.done(Optional.of(value)))
                .orElseGet(() -> refused(
                        name,
                        "one of "
                                + Arrays.stream(type.getEnumConstants())
                                        .map(Enum::name)
                                        .collect(Collectors.joining(", "))));
    }

    static Outcome<Optional<Boolean>> truth(String name, String typed) {
        if (typed == null) {
            return Outcome.done(Optional.empty());
        }
        return switch (typed) {
            case "true" -> Outcome.done(Optional.of(true));
            case "false" -> Outcome.done(Optional.of(false));
            default -> refused(name, "true or false");
        };
    }

    static Outcome<Optional<Instant>> time(String name, String typed) {
        if (typed == null) {
            return Outcome.done(Optional.empty());
        }
        try {
            return Outcome.done(Optional.of(Instant.parse(typed)));
        } catch (DateTimeParseException malformed) {
            return refused(name, "a time as 2026-11-23T10:00:00Z");
        }
    }

    private static <T> Outcome<T> refused(String name, String expected) {
        return Outcome.refused(Problems.REQUEST_INVALID.because(name + ": (expected: " + expected + ")"));
    }
}
