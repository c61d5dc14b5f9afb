package org.rostrum.calling.core;

import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * On what calls run.
 *
 * @param calls the one thread of all calls
 * @param store where the database is asked
 */
record Threads(Executor calls, Executor store, Runnable stop) {

    private static final Logger LOG = LoggerFactory.getLogger(Threads.class);
    private static final int STORE_THREADS = 4;
    private static final int STORE_WAITING = 10_000;
    private static final long STOP_SECONDS = 5;

    static Threads real() {
        ScheduledExecutorService calls = Executors.newSingleThreadScheduledExecutor(named("rostrum-calls"));
        ThreadPoolExecutor store = new ThreadPoolExecutor(
                STORE_THREADS,
                STORE_THREADS,
                30,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(STORE_WAITING),
                named("rostrum-calls-store"));
        store.allowCoreThreadTimeOut(true);
        return new Threads(calls, store, () -> {
            calls.shutdown();
            await(calls::awaitTermination);
            store.shutdown();
            await(store::awaitTermination);
        });
    }

    void everySecond(Runnable task) {
        schedule(task, 1);
    }

    void everyHour(Runnable task) {
        schedule(() -> store.execute(task), TimeUnit.HOURS.toSeconds(1));
    }

    void close() {
        stop.run();
    }

    private void schedule(Runnable task, long seconds) {
        if (calls instanceof ScheduledExecutorService timer) {
            var unused = timer.scheduleWithFixedDelay(() -> guarded(task), seconds, seconds, TimeUnit.SECONDS);
        }
    }

    private static void guarded(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.error("Looking after the calls failed; again later", e);
        }
    }

    private interface Waiting {
        boolean until(long time, TimeUnit unit) throws InterruptedException;
    }

    private static void await(Waiting end) {
        try {
            if (!end.until(STOP_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("Calls are not finished after {} s; what was missed may not be kept", STOP_SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static ThreadFactory named(String name) {
        AtomicInteger count = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, name + "-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}
