package org.rostrum.signaling;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does one thing after the other, in the order given, on whatever thread of a pool is free: what runs in one mailbox needs
 * no lock. It is bounded by those who fill it: a client by its rate, the rest by never blocking here.
 */
final class Mailbox implements Executor {

    private static final Logger LOG = LoggerFactory.getLogger(Mailbox.class);

    /** After so many the thread serves another mailbox first. */
    private static final int BATCH = 64;

    private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger size = new AtomicInteger();
    private final Executor pool;

    Mailbox(Executor pool) {
        this.pool = pool;
    }

    @Override
    public void execute(Runnable task) {
        waiting.add(task);
        if (size.getAndIncrement() == 0) {
            pool.execute(this::work);
        }
    }

    private void work() {
        for (int done = 0; done < BATCH; done++) {
            runOne(waiting.remove());
            if (size.decrementAndGet() == 0) {
                return;
            }
        }
        pool.execute(this::work);
    }

    private static void runOne(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException | LinkageError e) {
            LOG.error("A task of a connection failed; the connection goes on", e);
        }
    }
}
