package org.rostrum.settings;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One key of a configuration, as its bundle describes it.
 *
 * @param key as in the file
 * @param name for people
 * @param help what it does, a sentence or two; may be empty
 * @param unit as the end of the key says it, {@code seconds}; empty where none does
 * @param range of a number, or of each number of a list
 * @param choices empty where anything goes
 * @param fallback what holds while nothing is set
 */
record Setting(
        String key,
        String name,
        String help,
        Kind kind,
        Optional<String> unit,
        Range range,
        List<Choice> choices,
        String fallback) {

    /** What a value looks like. */
    enum Kind {
        /** Any text of one line. */
        TEXT,
        /** A whole number. */
        NUMBER,
        /** {@code true} or {@code false}. */
        SWITCH,
        /** One of the choices. */
        CHOICE,
        /** Texts with commas between. */
        LIST,
        /** Whole numbers with commas between. */
        NUMBERS,
        /** A text that is never told again. */
        SECRET
    }

    /**
     * Bounds of a number, both inclusive.
     *
     * @param least empty: none
     * @param most empty: none
     */
    record Range(Optional<Long> least, Optional<Long> most) {

        static final Range ANY = new Range(Optional.empty(), Optional.empty());

        boolean holds(long number) {
            return least.stream().allMatch(bound -> number >= bound)
                    && most.stream().allMatch(bound -> number <= bound);
        }

        @Override
        public String toString() {
            if (least.isPresent() && most.isPresent()) {
                return least.get() + " to " + most.get();
            }
            return least.map(bound -> "at least " + bound)
                    .or(() -> most.map(bound -> "at most " + bound))
                    .orElse("a whole number");
        }
    }

    /** One of several values, and what it is called. */
    record Choice(String value, String label) {}

    private static final List<String> UNITS = List.of(
            "millis",
            "seconds",
            "second",
            "minutes",
            "minute",
            "hours",
            "days",
            "kilobytes",
            "megabytes",
            "per.second",
            "per.minute");

    Setting {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(range, "range");
        choices = List.copyOf(choices);
    }

    /** The unit that a key ends with; the house writes units into keys. */
    static Optional<String> unitOf(String key) {
        return UNITS.stream()
                .filter(unit -> key.equals(unit) || key.endsWith("." + unit))
                .max((one, other) -> Integer.compare(one.length(), other.length()));
    }

    boolean isSecret() {
        return kind == Kind.SECRET;
    }
}
