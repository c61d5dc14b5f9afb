package org.rostrum.chat.core;

import java.util.List;
import java.util.function.ToLongFunction;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problems;

/**
 * Which page somebody asks for.
 *
 * @param before what names the last of the page before
 * @param limit 1 to {@value #MOST}
 */
record PageRequest(long before, int limit) {

    static final int MOST = 100;

    private static final int USUAL = 50;

    /** So many digits may not fit. */
    private static final int LONGEST = 19;

    /** Refuses {@code request.invalid}. */
    static Outcome<PageRequest> parse(String before, String limit) {
        return number("before", before, Long.MAX_VALUE, Long.MAX_VALUE).then(last -> number("limit", limit, USUAL, MOST)
                .map(most -> new PageRequest(last, Math.toIntExact(most))));
    }

    private static Outcome<Long> number(String name, String text, long usual, long most) {
        if (text == null) {
            return Outcome.done(usual);
        }
        boolean digits =
                text.length() < LONGEST && !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
        long number = digits ? Long.parseLong(text) : 0;
        return number >= 1 && number <= most
                ? Outcome.done(number)
                : Outcome.refused(Problems.REQUEST_INVALID.because(name + ": (expected: a number, 1 to " + most + ")"));
    }

    /** How to ask for what follows; null if nothing does. */
    <T> Long next(List<T> page, ToLongFunction<T> name) {
        return page.size() < limit ? null : Long.valueOf(name.applyAsLong(page.get(page.size() - 1)));
    }
}
