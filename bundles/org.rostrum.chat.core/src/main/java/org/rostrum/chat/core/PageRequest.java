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

    /** Refuses {@code request.invalid}. */
    static Outcome<PageRequest> of(Long before, Integer limit) {
        long from = before == null ? Long.MAX_VALUE : before;
        int most = limit == null ? USUAL : limit;
        return most >= 1 && most <= MOST
                ? Outcome.done(new PageRequest(from, most))
                : Outcome.refused(Problems.REQUEST_INVALID.because("limit: (expected: 1 to " + MOST + ")"));
    }

    /** How to ask for what follows; null if nothing does. */
    <T> Long next(List<T> page, ToLongFunction<T> name) {
        return page.size() < limit ? null : Long.valueOf(name.applyAsLong(page.get(page.size() - 1)));
    }
}
