package org.rostrum.invitation.mail;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicReference;

/** How often something is done: so many times in each minute of the clock. Any thread. */
final class Pace {

    private static final long MINUTE = 60_000;

    private record Minute(long number, int done) {}

    private final AtomicReference<Minute> present = new AtomicReference<>(new Minute(0, 0));
    private final int most;
    private final Clock clock;

    Pace(int most, Clock clock) {
        this.most = most;
        this.clock = clock;
    }

    /** Takes a turn, if there is one. */
    boolean admit() {
        long now = clock.millis() / MINUTE;
        return present.updateAndGet(last -> new Minute(now, last.number() == now ? last.done() + 1 : 1))
                        .done()
                <= most;
    }
}
