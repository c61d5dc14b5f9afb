package org.rostrum.admission.core;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often each of many has failed within a window, which opens with the first failure. Bounded: of too many, whoever
 * was looked at longest ago is forgotten. Not for several threads.
 */
final class Failures<K> {

    private static final int FIRST_ROOM = 64;
    private static final float LOAD = 0.75f;

    private record Count(int number, Instant since) {
        Instant until(Duration window) {
            return since.plus(window);
        }
    }

    private final Map<K, Count> counts;

    /** @param most how many are remembered */
    Failures(int most) {
        this.counts = new LinkedHashMap<>(FIRST_ROOM, LOAD, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, Count> eldest) {
                return size() > most;
            }
        };
    }

    /** How long this one must wait, since it has failed so often; zero if it need not. */
    Duration pause(K who, int allowed, Duration window, Instant now) {
        Count count = present(who, window, now);
        return count.number() < allowed ? Duration.ZERO : Duration.between(now, count.until(window));
    }

    /** Counts one more, and returns how many it makes. */
    int add(K who, Duration window, Instant now) {
        Count count = present(who, window, now);
        counts.put(who, new Count(count.number() + 1, count.since()));
        return count.number() + 1;
    }

    /** Forgets this one, and returns how many failures that were. */
    int forget(K who, Duration window, Instant now) {
        int number = present(who, window, now).number();
        counts.remove(who);
        return number;
    }

    /** Forgets so many failures of this one. */
    void forget(K who, int number) {
        counts.computeIfPresent(
                who,
                (key, count) -> count.number() <= number ? null : new Count(count.number() - number, count.since()));
    }

    int size() {
        return counts.size();
    }

    private Count present(K who, Duration window, Instant now) {
        Count count = counts.get(who);
        return count == null || !now.isBefore(count.until(window)) ? new Count(0, now) : count;
    }
}
