package org.rostrum.conference.core;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/**
 * Lets one step at a time run on a shared pool, again and again until there is nothing to do. Gives the thread back after
 * a few steps, so nobody keeps the others waiting.
 */
final class Turns {

    private static final int STEPS = 64;

    private final AtomicInteger wakes = new AtomicInteger();
    private final Executor pool;
    private final BooleanSupplier step;

    /**
     * @param step does one piece of work, never on two threads at once; returns false when there was none. Must not throw
     */
    Turns(Executor pool, BooleanSupplier step) {
        this.pool = pool;
        this.step = step;
    }

    /** There may be something to do. Whatever the caller wrote before is seen by the step. */
    void wake() {
        if (wakes.getAndIncrement() == 0) {
            schedule();
        }
    }

    private void schedule() {
        try {
            pool.execute(this::takeTurn);
        } catch (RejectedExecutionException shuttingDown) {
            // The pool takes no more: whoever came last finishes the work, so that no caller waits for ever.
            takeTurn();
        }
    }

    private void takeTurn() {
        int seen = wakes.get();
        for (int i = 0; i < STEPS; i++) {
            if (!step.getAsBoolean()) {
                rest(seen);
                return;
            }
        }
        schedule();
    }

    /** Sleeps, unless somebody woke us while we were looking. */
    private void rest(int seen) {
        if (wakes.addAndGet(-seen) != 0) {
            schedule();
        }
    }
}
