package org.rostrum.testkit.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Runs several things at the same moment, to see that a store keeps its word then too. */
final class Race {

    private static final int SECONDS = 30;

    private Race() {}

    /** What each runner returned, in their order. A runner that throws fails the test. */
    static <T> List<T> of(List<Callable<T>> runners) throws Exception {
        CyclicBarrier start = new CyclicBarrier(runners.size());
        ExecutorService lanes = Executors.newFixedThreadPool(runners.size());
        try {
            List<Future<T>> finishes = new ArrayList<>();
            for (Callable<T> runner : runners) {
                finishes.add(lanes.submit(() -> {
                    start.await(SECONDS, TimeUnit.SECONDS);
                    return runner.call();
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> finish : finishes) {
                results.add(finish.get(SECONDS, TimeUnit.SECONDS));
            }
            return results;
        } finally {
            lanes.shutdownNow();
        }
    }
}
