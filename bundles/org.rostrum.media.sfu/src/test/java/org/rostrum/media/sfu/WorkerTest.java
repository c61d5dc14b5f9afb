package org.rostrum.media.sfu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rostrum.media.sfu.dtls.DtlsIdentity;
import org.rostrum.media.sfu.dtls.Handshakes;
import org.rostrum.media.sfu.net.Ingress;
import org.rostrum.media.sfu.net.Wire;
import org.rostrum.media.sfu.worker.Worker;

/** Bugs for which no session can be blamed: the worker goes on, for all. */
class WorkerTest {
    private final Counters counters = new Counters();
    private final Handshakes handshakes = new Handshakes(DtlsIdentity.fresh());
    private final ControlDesk desk = new ControlDesk();
    private final FaultyWire wire = new FaultyWire();
    private final Worker worker = new Worker(
            "worker-test", wire, handshakes, desk, counters, System::nanoTime, 0, new House.Config(true, 4000, 200));

    /** Has bugs in it, one a turn, until there are none left. */
    private static final class FaultyWire implements Wire {
        final Queue<Error> bugs = new ArrayDeque<>();
        final AtomicInteger turns = new AtomicInteger();

        @Override
        public void poll(long timeoutMillis, Ingress ingress) {
            turns.incrementAndGet();
            if (!bugs.isEmpty()) {
                throw bugs.remove();
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }

        @Override
        public void flush() {}

        @Override
        public void wake() {}

        @Override
        public long queuedBytes() {
            return 0;
        }

        @Override
        public String backend() {
            return "none";
        }

        @Override
        public boolean isSegmenting() {
            return false;
        }

        @Override
        public void close() {}

        @Override
        public boolean isOpen() {
            return true;
        }
    }

    @AfterEach
    void close() {
        worker.close();
        handshakes.close();
        desk.close();
    }

    @Test
    void anErrorOfTheWireEndsATurnAndNotTheWorker() throws Exception {
        wire.bugs.add(new NoClassDefFoundError("org/example/Gone"));
        wire.bugs.add(new StackOverflowError());
        CountDownLatch done = new CountDownLatch(1);
        worker.submit(rooms -> done.countDown());
        worker.start();
        assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(wire.turns.get()).isGreaterThanOrEqualTo(3);
        assertThat(counters.get(Counter.WORKER_FAILURES)).isEqualTo(2);
    }

    @Test
    void anErrorOfATaskIsItsOwn() throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        worker.submit(rooms -> {
            throw new AssertionError("a bug");
        });
        worker.submit(rooms -> done.countDown());
        worker.start();
        assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(counters.get(Counter.WORKER_FAILURES)).isEqualTo(1);
    }
}
