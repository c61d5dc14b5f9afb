package org.rostrum.rounds;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** A thread that a test moves by hand, with a clock that it turns. Has one alarm at most, or the test fails. */
final class HandThread extends ScheduledThreadPoolExecutor {

    private final Deque<Runnable> tasks = new ArrayDeque<>();
    private Optional<Runnable> alarmed = Optional.empty();
    private Optional<ScheduledFuture<?>> alarm = Optional.empty();
    private long now;
    private long due;

    HandThread() {
        super(1);
    }

    long nanoTime() {
        return now;
    }

    /** Runs what was handed in. */
    void run() {
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
            task.run();
        }
    }

    /** Time goes by, and the alarm is heard if it is due. */
    void pass(long millis) {
        now += TimeUnit.MILLISECONDS.toNanos(millis);
        if (alarm.filter(it -> !it.isCancelled()).isPresent() && now >= due) {
            alarm = Optional.empty();
            alarmed.orElseThrow().run();
        }
        run();
    }

    /** In how many milliseconds it wakes; -1: not at all. */
    long sleeps() {
        return alarm.filter(it -> !it.isCancelled()).isPresent() ? TimeUnit.NANOSECONDS.toMillis(due - now) : -1;
    }

    @Override
    public void execute(Runnable task) {
        tasks.add(task);
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
        if (alarm.filter(it -> !it.isCancelled()).isPresent()) {
            throw new IllegalStateException("there is an alarm already");
        }
        due = now + unit.toNanos(delay);
        alarmed = Optional.of(task);
        // Only to be called off: its own time never comes.
        ScheduledFuture<?> made = super.schedule(() -> {}, 1, TimeUnit.DAYS);
        alarm = Optional.of(made);
        return made;
    }

    @Override
    public <T> ScheduledFuture<T> schedule(Callable<T> task, long delay, TimeUnit unit) {
        throw new UnsupportedOperationException("schedule");
    }

    @Override
    public List<Runnable> shutdownNow() {
        tasks.clear();
        alarm = Optional.empty();
        return super.shutdownNow();
    }
}
