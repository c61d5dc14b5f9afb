package org.rostrum.calling.core;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.rostrum.identity.UserId;

/** How many calls somebody has placed in the last minute: nobody keeps ringing at others. For one thread. */
final class Pace {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Map<UserId, Deque<Instant>> placed = new HashMap<>();
    private final int most;

    Pace(int most) {
        this.most = most;
    }

    /** Counts one more, or says that it is too much and counts nothing. */
    boolean take(UserId caller, Instant now) {
        Deque<Instant> times = placed.computeIfAbsent(caller, who -> new ArrayDeque<>());
        forgetOld(times, now);
        if (times.size() >= most) {
            return false;
        }
        times.add(now);
        return true;
    }

    void sweep(Instant now) {
        placed.values().removeIf(times -> {
            forgetOld(times, now);
            return times.isEmpty();
        });
    }

    private static void forgetOld(Deque<Instant> times, Instant now) {
        while (!times.isEmpty() && !now.isBefore(times.element().plus(MINUTE))) {
            times.remove();
        }
    }
}
