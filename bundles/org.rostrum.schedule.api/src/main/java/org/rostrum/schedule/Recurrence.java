package org.rostrum.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * How a scheduled conference repeats. Occurrences are named by when the rule says that they start, wherever they are moved.
 *
 * @param rule a recurrence rule of RFC 5545 section 3.3.10 without its name, at most 512 characters. In a plan it is
 *     normal: upper case, and {@code UNTIL} a time in UTC, so that it can stand in a calendar beside a start with a zone
 * @param cancelled which occurrences do not take place
 * @param moved which ones take place at another time; together with {@code cancelled} at most 400
 */
public record Recurrence(String rule, Set<Instant> cancelled, Map<Instant, Moved> moved) {

    public static final int MAX_RULE = 512;
    public static final int MAX_EXCEPTIONS = 400;

    /**
     * Where an occurrence is moved to.
     *
     * @param start from 1970 to 9999
     * @param duration 1 minute to 24 hours
     */
    public record Moved(Instant start, Duration duration) {
        public Moved {
            Launch.Scheduled.checkStart(start);
            Launch.Scheduled.checkDuration(duration);
        }
    }

    public Recurrence {
        Objects.requireNonNull(rule, "rule");
        cancelled = Set.copyOf(cancelled);
        moved = Map.copyOf(moved);
        if (rule.isBlank() || rule.length() > MAX_RULE) {
            throw new IllegalArgumentException("rule: (expected: 1 to " + MAX_RULE + " characters)");
        }
        if (cancelled.size() + moved.size() > MAX_EXCEPTIONS) {
            throw new IllegalArgumentException("cancelled, moved: " + (cancelled.size() + moved.size())
                    + " (expected: at most " + MAX_EXCEPTIONS + ")");
        }
        if (!Collections.disjoint(cancelled, moved.keySet())) {
            throw new IllegalArgumentException("cancelled, moved: (expected: each occurrence in one of them)");
        }
    }

    /** A rule without exceptions. */
    public static Recurrence of(String rule) {
        return new Recurrence(rule, Set.of(), Map.of());
    }

    /** The same exceptions to another rule. */
    public Recurrence with(String next) {
        return new Recurrence(next, cancelled, moved);
    }

    /** Without this occurrence. */
    public Recurrence cancelling(Instant original) {
        Recurrence rest = restoring(original);
        Set<Instant> next = new HashSet<>(rest.cancelled);
        next.add(original);
        return new Recurrence(rule, next, rest.moved);
    }

    /** With this occurrence at another time. */
    public Recurrence moving(Instant original, Moved to) {
        Recurrence rest = restoring(original);
        Map<Instant, Moved> next = new HashMap<>(rest.moved);
        next.put(original, to);
        return new Recurrence(rule, rest.cancelled, next);
    }

    /** With this occurrence as the rule says. */
    public Recurrence restoring(Instant original) {
        Set<Instant> without = new HashSet<>(cancelled);
        without.remove(original);
        Map<Instant, Moved> kept = new HashMap<>(moved);
        kept.remove(original);
        return new Recurrence(rule, without, kept);
    }
}
