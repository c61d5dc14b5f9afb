package org.rostrum.identity;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What somebody looks for among people: all of the words, each anywhere in their names, without regard to case. */
public record SearchWords(List<String> words) {

    private static final int MAX_WORDS = 16;

    public SearchWords {
        words = List.copyOf(words);
    }

    /** Reads what was typed; nothing finds everybody. */
    public static SearchWords of(String typed) {
        return new SearchWords(Stream.of((typed == null ? "" : typed).split("\\s+", -1))
                .filter(word -> !word.isEmpty())
                .limit(MAX_WORDS)
                .map(SearchWords::folded)
                .toList());
    }

    /** Whether every word is in the id, the name or one of the aliases. */
    public boolean areIn(UserId id, String displayName, Collection<UserId> aliases) {
        return areIn(Stream.concat(
                Stream.of(id.value(), displayName), aliases.stream().map(UserId::value)));
    }

    /** Whether every word is in one of these texts. */
    public boolean areIn(Stream<String> texts) {
        String all = texts.map(SearchWords::folded).collect(Collectors.joining("\n"));
        return words.stream().allMatch(all::contains);
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
