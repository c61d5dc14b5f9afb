package org.rostrum.conference.core;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.rostrum.conference.Conference;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.conference.ConferenceListener;
import org.rostrum.conference.Envelope;

/** Everybody who follows the present of the conferences. Any thread. */
final class Followers {

    private final List<Follower> followers = new CopyOnWriteArrayList<>();
    private final LongAdder lags = new LongAdder();
    private final Supplier<ExecutorService> threads;

    /**
     * @param threads makes the threads of one follower, who shuts them down
     */
    Followers(Supplier<ExecutorService> threads) {
        this.threads = threads;
    }

    /**
     * Takes in a listener, who begins with a snapshot of each running conference.
     *
     * @param running asked after the listener hears all events, so that nothing falls between
     */
    void add(ConferenceListener listener, Supplier<Collection<Conference>> running) {
        Follower follower = new Follower(listener, threads.get(), lags);
        followers.add(follower);
        running.get().forEach(follower::meet);
    }

    void remove(ConferenceListener listener) {
        List<Follower> gone =
                followers.stream().filter(one -> one.follows(listener)).toList();
        followers.removeAll(gone);
        gone.forEach(Follower::close);
    }

    /** Called on the conference's thread with the events of one command, after the state has been set. */
    void tell(List<Envelope> envelopes) {
        for (Follower follower : followers) {
            follower.tell(envelopes);
        }
    }

    /** Whether everybody has heard everything of a conference to its end. */
    boolean haveFinished(ConferenceKey conference) {
        return followers.stream().allMatch(follower -> follower.hasFinished(conference));
    }

    /** How often a follower had to be healed by a snapshot. */
    long lags() {
        return lags.sum();
    }

    void close() {
        followers.forEach(Follower::close);
        followers.clear();
    }
}
