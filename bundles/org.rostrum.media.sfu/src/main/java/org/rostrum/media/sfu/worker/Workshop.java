package org.rostrum.media.sfu.worker;

import java.security.SecureRandom;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.rostrum.media.sfu.Counters;
import org.rostrum.media.sfu.dtls.Handshakes;
import org.rostrum.media.sfu.stream.WallClock;

/**
 * What everything on one worker shares.
 *
 * @param clock monotonic, in nanoseconds
 * @param tasks takes work for the worker's thread, from any thread
 * @param packetsPerSecond how many genuine packets a client may send
 * @param segmenting whether packets of one size to one client leave together at a lower cost
 * @param envelope for whoever sends, until the path has its copy
 */
record Workshop(
        LongSupplier clock,
        WallClock wall,
        SecureRandom random,
        Counters counters,
        IceLite ice,
        Handshakes handshakes,
        Consumer<Runnable> tasks,
        Herald herald,
        int packetsPerSecond,
        boolean segmenting,
        Envelope envelope) {

    long now() {
        return clock.getAsLong();
    }

    void post(Runnable task) {
        tasks.accept(task);
    }
}
