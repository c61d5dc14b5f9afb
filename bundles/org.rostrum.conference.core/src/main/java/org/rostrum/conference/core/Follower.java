package org.rostrum.conference.core;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.rostrum.conference.Conference;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.conference.ConferenceListener;
import org.rostrum.conference.Envelope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One listener with its own threads and, for each conference, its own queue: who is slow falls behind alone. */
final class Follower {

    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
    private static final Duration BUDGET = Duration.ofMillis(50);

    private final Map<ConferenceKey, Following> followings = new ConcurrentHashMap<>();
    private final ConferenceListener listener;
    private final ExecutorService threads;
    private final LongAdder lags;
    private final Foreign bundle;
    private volatile boolean gone;

    Follower(ConferenceListener listener, ExecutorService threads, LongAdder lags) {
        this.listener = listener;
        this.threads = threads;
        this.lags = lags;
        this.bundle = new Foreign(listener, BUDGET, LOG);
    }

    boolean follows(ConferenceListener other) {
        return listener == other;
    }

    /** Called on the conference's thread, after the state has been set. */
    void tell(List<Envelope> envelopes) {
        Envelope first = envelopes.get(0);
        Following following = followings.compute(first.conference(), (key, present) -> {
            Following one = present == null ? new Following(this, first.seq() != 1) : present;
            one.add(envelopes);
            return one;
        });
        following.wake();
    }

    /** Begins with a conference that is already running, unless its events have come first. */
    void meet(Conference running) {
        followings
                .computeIfAbsent(running.key(), key -> new Following(this, running))
                .wake();
    }

    /** Whether everything of a conference has been told to its end. */
    boolean hasFinished(ConferenceKey conference) {
        return !followings.containsKey(conference);
    }

    void close() {
        gone = true;
        threads.shutdown();
    }

    ExecutorService threads() {
        return threads;
    }

    void deliver(Envelope envelope) {
        call("follow an event", listener -> listener.on(envelope));
    }

    void deliver(Conference snapshot) {
        call("take a snapshot", listener -> listener.resync(snapshot));
    }

    void lagged(ConferenceKey conference) {
        lags.increment();
        LOG.warn("{} cannot keep up with conference {}; it gets a snapshot", bundle.name(), conference);
    }

    void finished(ConferenceKey conference) {
        followings.computeIfPresent(conference, (key, following) -> following.isFinished() ? null : following);
    }

    private void call(String doing, Consumer<ConferenceListener> how) {
        if (gone) {
            return;
        }
        long since = System.nanoTime();
        try {
            how.accept(listener);
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            bundle.failed(doing, e);
        }
        bundle.returned(doing, since);
    }
}
