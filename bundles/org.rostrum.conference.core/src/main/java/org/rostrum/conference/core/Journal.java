package org.rostrum.conference.core;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntSupplier;
import org.rostrum.conference.Envelope;
import org.rostrum.conference.store.JournalStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way into the journal: a queue and one writer thread. Loses nothing and keeps the order: while the store is away it
 * tries again, and the backlog grows until commands are refused. {@link #append} never blocks and never refuses, so a
 * decided event is always kept; the limit is asked before deciding.
 */
final class Journal {

    private static final Logger LOG = LoggerFactory.getLogger(Journal.class);
    private static final int BATCH = 500;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    /** What came together; an empty list at the end. */
    private final BlockingQueue<List<Envelope>> backlog = new LinkedBlockingQueue<>();

    private final AtomicLong appended = new AtomicLong();
    private final AtomicLong written = new AtomicLong();
    private final AtomicReference<JournalStore> store = new AtomicReference<>();
    private final Semaphore alarm = new Semaphore(0);
    private final IntSupplier limit;
    private final Duration firstWait;
    private final Thread writer;
    private volatile long closeAt = Long.MAX_VALUE;
    private volatile boolean failing;

    /**
     * @param limit how many envelopes may wait
     * @param firstWait before the first retry; doubles with each
     */
    Journal(IntSupplier limit, Duration firstWait) {
        this.limit = limit;
        this.firstWait = firstWait;
        this.writer = new Thread(this::write, "rostrum-journal");
    }

    void start() {
        writer.start();
    }

    void use(JournalStore next) {
        store.set(next);
        alarm.release();
    }

    void forget(JournalStore gone) {
        store.compareAndSet(gone, null);
    }

    /**
     * Called on conference threads.
     *
     * @return the position at which {@link #hasWritten} tells whether these are on disk
     */
    long append(List<Envelope> envelopes) {
        long position = appended.addAndGet(envelopes.size());
        if (!envelopes.isEmpty()) {
            backlog.add(List.copyOf(envelopes));
        }
        return position;
    }

    boolean isBehind() {
        return size() >= limit.getAsInt();
    }

    /** Whether the last attempt to write failed. */
    boolean isFailing() {
        return failing;
    }

    /** How many envelopes are not on disk yet. */
    long size() {
        return appended.get() - written.get();
    }

    boolean hasWritten(long position) {
        return written.get() >= position;
    }

    /** Writes what is there, for so long at the most; blocks until then. */
    void close(Duration most) throws InterruptedException {
        closeAt = System.nanoTime() + most.toNanos();
        backlog.add(List.of());
        alarm.release();
        writer.join(most.toMillis() + 1_000);
        writer.interrupt();
        if (size() > 0) {
            LOG.error("{} events are lost: the journal could not be written before the stop", size());
        }
    }

    private void write() {
        try {
            List<Envelope> batch = new ArrayList<>(BATCH);
            boolean goesOn = true;
            while (goesOn) {
                goesOn = take(batch);
                keep(batch);
                written.addAndGet(batch.size());
                batch.clear();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits for envelopes; returns false when no more will come. What was late stands behind the end, and is taken, too. */
    private boolean take(List<Envelope> batch) throws InterruptedException {
        boolean ends = false;
        List<Envelope> next = backlog.take();
        while (next != null) {
            ends |= next.isEmpty();
            batch.addAll(next);
            next = ends || batch.size() < BATCH ? backlog.poll() : null;
        }
        return !ends;
    }

    private void keep(List<Envelope> batch) throws InterruptedException {
        Duration wait = firstWait;
        while (!batch.isEmpty() && !tryToKeep(batch)) {
            if (System.nanoTime() - closeAt > 0 && closeAt != Long.MAX_VALUE) {
                throw new InterruptedException("no time left");
            }
            alarm.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS);
            alarm.drainPermits();
            wait = wait.multipliedBy(2).compareTo(LONGEST_WAIT) < 0 ? wait.multipliedBy(2) : LONGEST_WAIT;
        }
    }

    private boolean tryToKeep(List<Envelope> batch) {
        try {
            Optional.ofNullable(store.get())
                    .orElseThrow(() -> new IllegalStateException("no journal store is installed"))
                    .append(List.copyOf(batch));
            recovered();
            return true;
        } catch (RuntimeException | LinkageError e) {
            complain(e);
            return false;
        }
    }

    private void complain(Throwable why) {
        if (failing) {
            LOG.debug("The journal still cannot be written", why);
            return;
        }
        failing = true;
        LOG.warn("The journal cannot be written; events wait and are tried again", why);
    }

    private void recovered() {
        if (failing) {
            failing = false;
            LOG.info("The journal is written again");
        }
    }
}
