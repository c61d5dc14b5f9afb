package org.rostrum.persistence.jpa;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rostrum.schedule.Recurrence;

/** The exceptions of a recurrence as words: {@code original} or {@code original=start+duration}, times in microseconds. */
final class Exceptions {

    private static final MicrosConverter MICROS = new MicrosConverter();

    private Exceptions() {}

    static String words(Set<Instant> cancelled) {
        return cancelled.stream().sorted().map(Exceptions::micros).collect(Collectors.joining(" "));
    }

    static String words(Map<Instant, Recurrence.Moved> moved) {
        return moved.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(it -> micros(it.getKey()) + "=" + micros(it.getValue().start()) + "+"
                        + it.getValue().duration())
                .collect(Collectors.joining(" "));
    }

    static Set<Instant> set(String words) {
        return split(words).map(Exceptions::instant).collect(Collectors.toUnmodifiableSet());
    }

    static Map<Instant, Recurrence.Moved> map(String words) {
        return split(words)
                .map(word -> word.split("[=+]", 3))
                .collect(Collectors.toUnmodifiableMap(
                        part -> instant(part[0]),
                        part -> new Recurrence.Moved(instant(part[1]), Duration.parse(part[2]))));
    }

    private static Stream<String> split(String words) {
        return words.isEmpty() ? Stream.of() : Stream.of(words.split(" ", -1));
    }

    private static String micros(Instant time) {
        return MICROS.convertToDatabaseColumn(time).toString();
    }

    private static Instant instant(String micros) {
        return MICROS.convertToEntityAttribute(Long.valueOf(micros));
    }
}
