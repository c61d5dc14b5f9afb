package org.rostrum.media.director;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.rostrum.problem.Problem;
import org.rostrum.problem.Problems;

/**
 * Which tests of connections run and which began lately. Immutable.
 *
 * @param lately the oldest first
 */
record TestBook(Map<UUID, Trial> running, List<Trial> lately) {

    /** At once, on the whole server. */
    static final int MOST = 20;

    /** At once, of one network: an office has one address. */
    static final int MOST_OF_NETWORK = 4;

    /** Begun in a minute, of one network. */
    static final int MOST_A_MINUTE = 12;

    static final TestBook EMPTY = new TestBook(Map.of(), List.of());

    private static final long MINUTE = Duration.ofMinutes(1).toNanos();

    /**
     * One test.
     *
     * @param begun as {@link System#nanoTime}
     * @param offers how many were answered
     */
    record Trial(UUID id, String network, long begun, AtomicInteger offers) {

        static Trial begins(UUID id, String network, long now) {
            return new Trial(id, network, now, new AtomicInteger());
        }
    }

    TestBook {
        running = Map.copyOf(running);
        lately = List.copyOf(lately);
    }

    /** Why this one may not begin; empty where nothing is in the way. */
    Optional<Problem> objection(Trial next) {
        if (running.size() >= MOST || of(next.network(), running.values().stream()) >= MOST_OF_NETWORK) {
            return Optional.of(Problems.LIMIT_EXCEEDED.because("Too many connections are tested now. Repeat shortly."));
        }
        return of(next.network(), since(next.begun() - MINUTE)) >= MOST_A_MINUTE
                ? Optional.of(Problems.REQUEST_TOO_FREQUENT.because("Too many tests began in the last minute."))
                : Optional.empty();
    }

    /** With this one, if it may begin. */
    TestBook admitting(Trial next) {
        if (running.containsKey(next.id()) || objection(next).isPresent()) {
            return this;
        }
        Map<UUID, Trial> more = new HashMap<>(running);
        more.put(next.id(), next);
        List<Trial> begun = new ArrayList<>(since(next.begun() - MINUTE).toList());
        begun.add(next);
        return new TestBook(more, begun);
    }

    TestBook without(UUID id) {
        Map<UUID, Trial> fewer = new HashMap<>(running);
        fewer.remove(id);
        return new TestBook(fewer, lately);
    }

    private Stream<Trial> since(long nanos) {
        return lately.stream().filter(trial -> trial.begun() - nanos > 0);
    }

    private static long of(String network, Stream<Trial> trials) {
        return trials.filter(trial -> trial.network().equals(network)).count();
    }
}
