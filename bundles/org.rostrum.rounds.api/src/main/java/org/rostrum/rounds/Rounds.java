package org.rostrum.rounds;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Goes round when somebody rings, when the time comes that the last round has named, and after {@link #LONGEST} in any case.
 * No ring is lost: a round begins after the last ring, so it reads what was written before. Rings that come together make
 * one round, and between two there is a pause, so that a storm of rings costs no more than looking by the clock would.
 */
public final class Rounds {

    /** The net below: for what nobody rings for, such as rows that another process writes or a clock that was set. */
    public static final Duration LONGEST = Duration.ofSeconds(30);

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    private final ScheduledExecutorService thread;
    private final long pause;
    private final Supplier<Duration> round;
    private final LongSupplier nanoTime;
    private final AtomicBoolean rung = new AtomicBoolean();
    private volatile boolean closed;

    /** When it goes round next; only on the thread. */
    private Future<?> alarm = CompletableFuture.completedFuture(null);

    /** Before this time of {@link #nanoTime} there is no round; only on the thread. */
    private long earliest;

    /**
     * Goes nowhere before the first {@link #ring}.
     *
     * @param thread one thread, such as {@link #thread} makes; others may use it, too
     * @param pause at least so long from the end of a round to the next; also how late a ring is heard at most
     * @param round does what there is to do until nothing is left, and says how long until it must look again at the latest; less than the
     *     pause is the pause, more than {@link #LONGEST} is that. When it throws it is logged and tried again after the pause
     */
    public Rounds(ScheduledExecutorService thread, Duration pause, Supplier<Duration> round) {
        this(thread, pause, round, System::nanoTime);
    }

    Rounds(ScheduledExecutorService thread, Duration pause, Supplier<Duration> round, LongSupplier nanoTime) {
        this.thread = thread;
        this.pause = pause.toNanos();
        this.round = round;
        this.nanoTime = nanoTime;
        this.earliest = nanoTime.getAsLong();
    }

    /** A thread that keeps no list of alarms that were called off, and does not keep the process alive. */
    public static ScheduledExecutorService thread(String name) {
        ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(1, task -> {
            Thread made = new Thread(task, name);
            made.setDaemon(true);
            return made;
        });
        thread.setRemoveOnCancelPolicy(true);
        return thread;
    }

    /** There may be something to do. Returns at once, on any thread; nothing happens once this or its thread is closed. */
    public void ring() {
        if (rung.compareAndSet(false, true)) {
            onThread(this::hear);
        }
    }

    /** No more rounds; the one that goes on is finished. The thread stays, without an alarm that it would wait for. */
    public void close() {
        closed = true;
        onThread(() -> alarm.cancel(false));
    }

    private void onThread(Runnable task) {
        try {
            thread.execute(task);
        } catch (RejectedExecutionException over) {
            LOG.debug("Nobody goes round any more", over);
        }
    }

    private void hear() {
        if (!rung.get()) {
            return; // a round by the clock has begun since
        }
        long left = earliest - nanoTime.getAsLong();
        if (left > 0) {
            sleep(left);
            return;
        }
        go();
    }

    private void go() {
        if (closed) {
            return;
        }
        rung.set(false); // before it reads: what is written from now on rings for another round
        long wait = pause;
        try {
            wait = within(round.get());
        } catch (RuntimeException | LinkageError e) {
            LOG.error("A round failed; again in {} ms", TimeUnit.NANOSECONDS.toMillis(pause), e);
        } finally {
            earliest = nanoTime.getAsLong() + pause;
            sleep(wait);
        }
    }

    private long within(Duration wait) {
        if (wait.isNegative()) {
            return pause;
        }
        return Math.max(pause, wait.compareTo(LONGEST) < 0 ? wait.toNanos() : LONGEST.toNanos());
    }

    private void sleep(long nanos) {
        alarm.cancel(false);
        try {
            alarm = closed ? alarm : thread.schedule(this::go, nanos, TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException over) {
            LOG.debug("Nobody goes round any more", over);
        }
    }
}
