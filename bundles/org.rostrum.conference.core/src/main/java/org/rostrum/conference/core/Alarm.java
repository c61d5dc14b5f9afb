package org.rostrum.conference.core;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * Knows when the core must look at the clock next, so that it does not look while nothing is due. Rings when something is
 * due before that.
 */
final class Alarm {

    /** More than the clock and the timer of the JVM part within a second, or it would wake too soon and wait for a pause. */
    private static final Duration MARGIN = Duration.ofMillis(1);

    private final Clock clock;
    private volatile Runnable bell = () -> {};
    private volatile Instant next = Instant.MAX;

    Alarm(Clock clock) {
        this.clock = clock;
    }

    /** From now on this is run when it rings; it returns at once. */
    void rings(Runnable whom) {
        bell = whom;
        ring();
    }

    /** Something may be due now. Any thread. */
    void ring() {
        bell.run();
    }

    /** Something is due then, and can be seen by who looks. Any thread. */
    void by(Instant due) {
        if (due.isBefore(next)) {
            ring();
        }
    }

    /**
     * Looks what is due, on one thread.
     *
     * @param look says when something is due next
     * @return how long until it must look again, if it does not ring
     */
    Duration round(Supplier<Instant> look) {
        next = Instant.MAX; // before it looks: what it may not see any more rings, whenever it is due
        Instant found = look.get();
        next = found;
        return Duration.between(clock.instant(), found).plus(MARGIN);
    }
}
