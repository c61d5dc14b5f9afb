package org.rostrum.testkit.house;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what another thread does because it was told to: not as long as it would take to notice by the clock. */
public final class Soon {

    /** Well below the 30 s after which every reader looks by itself. */
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(15);

    private static final long STEP_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    private Soon() {}

    /**
     * Returns when it is so.
     *
     * @throws AssertionError if it is not within 15 s
     */
    public static void is(String what, BooleanSupplier so) {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (!so.getAsBoolean()) {
            if (System.nanoTime() - deadline > 0) {
                throw new AssertionError("not within 15 s: " + what);
            }
            LockSupport.parkNanos(STEP_NANOS);
        }
    }
}
