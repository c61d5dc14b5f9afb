package org.rostrum.conference.core;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.slf4j.Logger;

/**
 * Code of another bundle, as the log names it: complained about once for a failure and once for slowness, or a broken
 * extension would flood the log with every command.
 */
final class Foreign {

    private final String name;
    private final Duration budget;
    private final Logger log;
    private final AtomicBoolean failed = new AtomicBoolean();
    private final AtomicBoolean slow = new AtomicBoolean();

    Foreign(Object service, Duration budget, Logger log) {
        this.name = nameOf(service);
        this.budget = budget;
        this.log = log;
    }

    String name() {
        return name;
    }

    boolean hasFailed() {
        return failed.get();
    }

    boolean isSlow() {
        return slow.get();
    }

    void failed(String doing, Throwable why) {
        if (failed.compareAndSet(false, true)) {
            log.error("{} failed to {}; said once", name, doing, why);
        } else {
            log.debug("{} failed to {} again", name, doing, why);
        }
    }

    /**
     * @param since the {@link System#nanoTime} at which the call began
     */
    void returned(String doing, long since) {
        long nanos = System.nanoTime() - since;
        if (nanos > budget.toNanos() && slow.compareAndSet(false, true)) {
            log.warn("{} took {} ms to {} (expected: at most {}); said once", name, nanos / 1_000_000, doing, budget);
        }
    }

    private static String nameOf(Object service) {
        Bundle bundle = FrameworkUtil.getBundle(service.getClass());
        String type = service.getClass().getName();
        return bundle == null ? type : bundle.getSymbolicName() + " (" + type + ")";
    }
}
