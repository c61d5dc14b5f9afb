package org.rostrum.rest.resource;

import java.util.List;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problems;

/** Which part of a list is wanted. */
record Paging(int offset, int limit) {

    static final int MAX_LIMIT = 200;
    private static final int DEFAULT_LIMIT = 50;

    static Outcome<Paging> parse(String offset, String limit) {
        try {
            Paging paging = new Paging(
                    offset == null ? 0 : Integer.parseInt(offset),
                    limit == null ? DEFAULT_LIMIT : Integer.parseInt(limit));
            return paging.isSound() ? Outcome.done(paging) : refused();
        } catch (NumberFormatException notANumber) {
            return refused();
        }
    }

    private boolean isSound() {
        return offset >= 0 && limit >= 1 && limit <= MAX_LIMIT;
    }

    private static Outcome<Paging> refused() {
        return Outcome.refused(
                Problems.REQUEST_INVALID.because("offset, limit: (expected: from 0, and 1 to " + MAX_LIMIT + ")"));
    }

    <T> List<T> of(List<T> all) {
        return all.stream().skip(offset).limit(limit).toList();
    }
}
