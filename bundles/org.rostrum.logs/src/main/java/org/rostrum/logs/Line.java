package org.rostrum.logs;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.osgi.service.log.LogLevel;

/**
 * One line of the log.
 *
 * @param number from 1 since the start, without gaps
 * @param logger who says it, usually a class
 * @param trace where a failure happened; empty if it is none
 * @param conference the public name of the conference it is about
 * @param participant the seat it is about
 */
record Line(
        long number,
        Instant at,
        LogLevel level,
        String logger,
        String thread,
        String message,
        Optional<String> trace,
        Optional<String> conference,
        Optional<String> participant) {

    boolean isAtLeast(LogLevel least) {
        return least.implies(level);
    }

    /** Whether every word is in what is said or in who says it, without regard to case. */
    boolean says(Iterable<String> words) {
        String all = (message + " " + logger + " " + conference.orElse("")).toLowerCase(Locale.ROOT);
        for (String word : words) {
            if (!all.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
