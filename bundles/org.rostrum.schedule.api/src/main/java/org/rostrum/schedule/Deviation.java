package org.rostrum.schedule;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An occurrence that does not take place as its rule says. {@link Occurrences#restore} takes it back.
 *
 * @param original when the rule has it: its name
 * @param to where it is moved; empty: it is cancelled
 */
public record Deviation(Instant original, Optional<Recurrence.Moved> to) {

    public Deviation {
        Objects.requireNonNull(original, "original");
        Objects.requireNonNull(to, "to");
    }

    /** All there are, past ones included, in the order in which the rule has them; none unless it recurs. */
    public static List<Deviation> of(Launch launch) {
        return launch instanceof Launch.Scheduled scheduled
                ? scheduled.recurrence().map(Deviation::of).orElse(List.of())
                : List.of();
    }

    private static List<Deviation> of(Recurrence recurrence) {
        Stream<Deviation> cancelled =
                recurrence.cancelled().stream().map(original -> new Deviation(original, Optional.empty()));
        Stream<Deviation> moved = recurrence.moved().entrySet().stream()
                .map(one -> new Deviation(one.getKey(), Optional.of(one.getValue())));
        return Stream.concat(cancelled, moved)
                .sorted(Comparator.comparing(Deviation::original))
                .toList();
    }
}
