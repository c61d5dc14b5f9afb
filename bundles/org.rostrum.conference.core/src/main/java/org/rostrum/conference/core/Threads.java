package org.rostrum.conference.core;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.rostrum.rounds.Rounds;

/**
 * All threads of the core.
 *
 * @param pool where conferences take turns
 * @param timer looks at the clock
 * @param forFollower makes the few threads of one follower, so that one who hangs holds up nobody else
 */
record Threads(ExecutorService pool, ScheduledExecutorService timer, Supplier<ExecutorService> forFollower) {

    private static final int LEAST = 2;

    static Threads real() {
        int processors = Math.max(LEAST, Runtime.getRuntime().availableProcessors());
        return new Threads(
                Executors.newFixedThreadPool(processors, named("rostrum-conference-")),
                Rounds.thread("rostrum-clock"),
                () -> follower(processors));
    }

    /** Finishes what was begun, for five seconds at the most. */
    void close() throws InterruptedException {
        timer.shutdownNow();
        pool.shutdown();
        if (!pool.awaitTermination(5, TimeUnit.SECONDS)) {
            pool.shutdownNow();
        }
    }

    private static ExecutorService follower(int most) {
        ThreadPoolExecutor threads = new ThreadPoolExecutor(
                most, most, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), named("rostrum-follower-"));
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }

    private static ThreadFactory named(String prefix) {
        AtomicInteger number = new AtomicInteger();
        return task -> new Thread(task, prefix + number.incrementAndGet());
    }
}
