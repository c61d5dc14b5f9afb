package org.rostrum.conference.core;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.rostrum.conference.Conference;
import org.rostrum.conference.Envelope;

/**
 * What one follower has yet to hear of one conference. When the queue overflows, everything in it is dropped and replaced
 * by one snapshot.
 *
 * <p>Why no event is missed or heard twice: the writer sets {@code latest} before it offers, the reader clears the queue
 * and lowers {@code stale} before it looks at {@code latest}. So whatever was lost or cleared is in the snapshot, and
 * what the snapshot holds already but was offered after the clearing is recognised by its number. The queue is cleared
 * first: were {@code stale} lowered while it is still full, the next offer would fail and ask for a second snapshot.
 */
final class Following {

    /** How many envelopes wait at the most. */
    static final int CAPACITY = 1024;

    private final BlockingQueue<Envelope> queue = new ArrayBlockingQueue<>(CAPACITY);
    private final AtomicBoolean stale;
    private final Follower follower;
    private final Turns turns;
    private volatile Conference latest;
    private volatile Conference told;

    /** Nothing was told yet. */
    Following(Follower follower, boolean stale) {
        this.follower = follower;
        this.stale = new AtomicBoolean(stale);
        this.turns = new Turns(follower.threads(), this::tellOne);
    }

    /** Begins with a snapshot. */
    Following(Follower follower, Conference running) {
        this(follower, true);
        this.latest = running;
    }

    /** Called by one thread at a time: the conference's own. */
    void add(List<Envelope> envelopes) {
        latest = envelopes.get(envelopes.size() - 1).after();
        for (Envelope envelope : envelopes) {
            if (!queue.offer(envelope) && stale.compareAndSet(false, true)) {
                follower.lagged(envelope.conference());
            }
        }
    }

    void wake() {
        turns.wake();
    }

    /** Whether the end of the run has been told and nothing came since. */
    boolean isFinished() {
        return told != null && told.phase() == Conference.Phase.ENDED && queue.isEmpty() && !stale.get();
    }

    private boolean tellOne() {
        if (stale.get()) {
            queue.clear();
            stale.set(false);
            told = latest;
            follower.deliver(told);
            return finish();
        }
        Envelope next = queue.poll();
        if (next == null) {
            return false;
        }
        if (!isOld(next)) {
            follower.deliver(next);
            told = next.after();
        }
        return finish();
    }

    private boolean finish() {
        if (told.phase() == Conference.Phase.ENDED) {
            follower.finished(told.key());
        }
        return true;
    }

    /** Whether the snapshot held it already. A later run of the same key was opened later. */
    private boolean isOld(Envelope envelope) {
        return told != null
                && envelope.seq() <= told.seq()
                && envelope.after().openedAt().equals(told.openedAt());
    }
}
