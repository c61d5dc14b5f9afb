package org.rostrum.conference.core;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.rostrum.conference.Author;
import org.rostrum.conference.Command;
import org.rostrum.conference.Conference;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.conference.ConferenceListener;
import org.rostrum.conference.ConferenceSettings;
import org.rostrum.conference.Envelope;
import org.rostrum.conference.ModeId;
import org.rostrum.conference.mode.ConferenceMode;
import org.rostrum.conference.mode.Terms;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problem;
import org.rostrum.testkit.conference.ConferenceFixture;
import org.rostrum.testkit.conference.FakeClock;
import org.rostrum.testkit.conference.MemoryJournalStore;

/** One conference after the other in a core on the test's own thread, with a clock that the test moves. */
final class Evening implements AutoCloseable, ConferenceListener {

    private static final Limits LIMITS =
            new Limits(Duration.ofSeconds(60), Duration.ofSeconds(300), 1_000_000, Duration.ZERO);

    private final FakeClock clock = new FakeClock();
    private final Conferences core;
    private final Map<ModeId, Terms> terms = new HashMap<>();
    private final List<Envelope> told = new ArrayList<>();
    private ConferenceKey key;
    private Optional<Problem> refusal = Optional.empty();

    Evening(List<ConferenceMode> modes) {
        core = new Conferences(
                LIMITS,
                clock,
                new Threads(new Here(), Executors.newSingleThreadScheduledExecutor(), Here::new),
                Duration.ofMillis(1));
        modes.forEach(mode -> {
            core.addMode(mode);
            terms.put(mode.id(), mode.terms());
        });
        core.addStore(new MemoryJournalStore());
        core.addKeeper((room, change) -> CompletableFuture.completedStage(Optional.empty()));
        core.addListener(this);
    }

    /** With as few speakers as there can be, but two if possible: so that places are scarce. */
    private static int speakers(Terms terms) {
        return terms.participants(2).isPresent() ? 2 : terms.speakers(ConferenceSettings.MAX_CAPACITY);
    }

    void open(ModeId mode, String name) {
        told.clear();
        ConferenceFixture wanted = ConferenceFixture.conference(name)
                .inMode(mode)
                .ownedBy("anna")
                .moderatedBy("mia", "max")
                .inviting("ben")
                .withCapacity(8)
                .withSpeakers(speakers(terms.get(mode)));
        key = wanted.key();
        core.open(key, wanted.id(), wanted.settings()).problem().ifPresent(why -> {
            throw new IllegalStateException(why.toString());
        });
    }

    /** What it led to. */
    List<Envelope> give(Author by, Command command) {
        int before = told.size();
        Outcome<Conference> outcome =
                core.submit(key, by, command).toCompletableFuture().join();
        refusal = outcome.problem();
        return List.copyOf(told.subList(before, told.size()));
    }

    /** Why the last command was refused. */
    Optional<Problem> refusal() {
        return refusal;
    }

    void timePasses(Duration time) {
        clock.advance(time);
        core.tick();
    }

    boolean isRunning() {
        return room().phase() != Conference.Phase.ENDED;
    }

    Conference room() {
        return told.get(told.size() - 1).after();
    }

    Conference before(Envelope envelope) {
        return told.get((int) envelope.seq() - 2).after();
    }

    List<Envelope> told() {
        return Collections.unmodifiableList(told);
    }

    @Override
    public void on(Envelope envelope) {
        if (envelope.conference().equals(key)) {
            told.add(envelope);
        }
    }

    @Override
    public void resync(Conference conference) {
        throw new IllegalStateException("nobody lags behind on one thread");
    }

    @Override
    public void close() {
        try {
            core.close();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs everything at once. */
    private static final class Here extends AbstractExecutorService {
        private boolean shut;

        @Override
        public void execute(Runnable task) {
            task.run();
        }

        @Override
        public void shutdown() {
            shut = true;
        }

        @Override
        public List<Runnable> shutdownNow() {
            shut = true;
            return List.of();
        }

        @Override
        public boolean isShutdown() {
            return shut;
        }

        @Override
        public boolean isTerminated() {
            return shut;
        }

        @Override
        public boolean awaitTermination(long time, TimeUnit unit) {
            return true;
        }
    }
}
