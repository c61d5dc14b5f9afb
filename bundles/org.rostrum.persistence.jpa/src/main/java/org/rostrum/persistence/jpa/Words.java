package org.rostrum.persistence.jpa;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rostrum.identity.Right;

/** Sets of short words in one column, with spaces between, in the order of the alphabet. */
final class Words {

    private Words() {}

    static String of(Collection<?> words) {
        return words.stream().map(String::valueOf).sorted().collect(Collectors.joining(" "));
    }

    static Set<String> read(String column) {
        return stream(column).collect(Collectors.toUnmodifiableSet());
    }

    static Set<Right> rights(String column) {
        return stream(column).map(Right::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> stream(String column) {
        return column == null || column.isEmpty() ? Stream.of() : Stream.of(column.split(" ", -1));
    }
}
