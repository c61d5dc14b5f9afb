package org.rostrum.rest.guard;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import javax.ws.rs.core.Response;
import org.rostrum.identity.UserId;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problems;

/**
 * What was answered to requests with an {@code Idempotency-Key}, for 24 hours, in memory. Bounded: of one caller the last
 * {@value #MOST_OF_ONE}, of all together the last {@value #MOST}.
 */
final class Repeats {

    static final Duration KEPT = Duration.ofHours(24);
    static final int MOST = 20_000;
    static final int MOST_OF_ONE = 1_000;

    /** Keys of different callers are different. */
    record Name(UserId caller, String key) {}

    /**
     * @param fingerprint of all that was asked
     * @param answer empty while there is none yet
     * @param secret the answer was told once and is not here
     */
    private record Entry(String fingerprint, Instant begun, Optional<Response> answer, boolean secret) {

        Outcome<Optional<Response>> repeated(String again) {
            if (!fingerprint.equals(again)) {
                return Outcome.refused(Problems.IDEMPOTENCY_KEY_REUSED.because("This key came with another request."));
            }
            if (secret) {
                return Outcome.refused(
                        Problems.IDEMPOTENCY_KEY_SPENT.because("It was done, and its answer is told only once."));
            }
            return answer.isPresent()
                    ? Outcome.done(answer)
                    : Outcome.refused(Problems.IDEMPOTENCY_KEY_BUSY.because("The first request is not answered yet."));
        }
    }

    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Name, Entry> entries = new LinkedHashMap<>();
    private final Map<UserId, Integer> counts = new HashMap<>();

    Repeats(Clock clock) {
        this.clock = clock;
    }

    /**
     * Asks before a request is worked on. Empty: it is the first, and {@link #end} has to be called. Else the answer of the
     * first. Refuses {@code idempotency-key.*}.
     */
    Outcome<Optional<Response>> begin(Name name, String fingerprint) {
        return alone(() -> {
            forgetTheOld();
            Entry known = entries.get(name);
            if (known != null) {
                return known.repeated(fingerprint);
            }
            makeRoomFor(name.caller());
            entries.put(name, new Entry(fingerprint, clock.instant(), Optional.empty(), false));
            counts.merge(name.caller(), 1, Integer::sum);
            return Outcome.done(Optional.empty());
        });
    }

    /** Keeps what was done; what was refused or failed has changed nothing and may be tried again. */
    void end(Name name, Response answer, boolean secret) {
        alone(() -> {
            boolean done = answer.getStatusInfo().getFamily() == Response.Status.Family.SUCCESSFUL;
            return done
                    ? entries.computeIfPresent(
                            name,
                            (same, entry) -> new Entry(
                                    entry.fingerprint(),
                                    entry.begun(),
                                    Optional.of(answer).filter(it -> !secret),
                                    secret))
                    : forget(name);
        });
    }

    int size() {
        return alone(entries::size);
    }

    /** The oldest are first. */
    private void forgetTheOld() {
        Instant end = clock.instant().minus(KEPT);
        Iterator<Map.Entry<Name, Entry>> oldest = entries.entrySet().iterator();
        while (oldest.hasNext()) {
            Map.Entry<Name, Entry> next = oldest.next();
            if (next.getValue().begun().isAfter(end)) {
                return;
            }
            oldest.remove();
            uncount(next.getKey().caller());
        }
    }

    private void makeRoomFor(UserId caller) {
        if (counts.getOrDefault(caller, 0) >= MOST_OF_ONE) {
            entries.keySet().stream()
                    .filter(name -> name.caller().equals(caller))
                    .findFirst()
                    .ifPresent(this::forget);
        }
        if (entries.size() >= MOST) {
            forget(entries.keySet().iterator().next());
        }
    }

    private Entry forget(Name name) {
        Entry gone = entries.remove(name);
        if (gone != null) {
            uncount(name.caller());
        }
        return gone;
    }

    private void uncount(UserId caller) {
        counts.computeIfPresent(caller, (same, count) -> count > 1 ? count - 1 : null);
    }

    private <T> T alone(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
