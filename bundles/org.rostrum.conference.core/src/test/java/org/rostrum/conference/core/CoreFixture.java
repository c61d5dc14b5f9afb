package org.rostrum.conference.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.rostrum.conference.Author;
import org.rostrum.conference.Command;
import org.rostrum.conference.Conference;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.conference.mode.ConferenceMode;
import org.rostrum.problem.Outcome;
import org.rostrum.testkit.conference.ConferenceFixture;
import org.rostrum.testkit.conference.FakeClock;
import org.rostrum.testkit.conference.MemoryJournalStore;
import org.rostrum.testkit.conference.SeatFixture;

/** A core with a clock that stands still, a journal in memory, and one mode. */
final class CoreFixture implements AutoCloseable {

    static final Limits LIMITS = new Limits(Duration.ofSeconds(60), Duration.ofSeconds(300), 20_000, Duration.ZERO);

    final FakeClock clock = new FakeClock();
    final MemoryJournalStore store = new MemoryJournalStore();
    final Conferences conferences;
    private final ConferenceMode mode;

    private CoreFixture(Threads threads, ConferenceMode mode, Limits limits) {
        this.conferences = new Conferences(limits, clock, threads, Duration.ofMillis(1));
        this.mode = mode;
        conferences.addMode(mode);
        conferences.addStore(store);
    }

    /** Everything happens on the test's own thread, except the writing of the journal. */
    static CoreFixture inOneThread(ConferenceMode mode) {
        return inOneThread(mode, LIMITS);
    }

    static CoreFixture inOneThread(ConferenceMode mode, Limits limits) {
        Threads direct =
                new Threads(new DirectExecutor(), Executors.newSingleThreadScheduledExecutor(), DirectExecutor::new);
        return new CoreFixture(direct, mode, limits);
    }

    /** As in the server. */
    static CoreFixture inManyThreads() {
        return new CoreFixture(Threads.real(), FakeMode.leavingAllToTheHouse(), LIMITS);
    }

    ConferenceKey open(ConferenceFixture wanted, SeatFixture... seats) {
        assertThat(conferences
                        .open(wanted.key(), wanted.id(), wanted.settings())
                        .value())
                .isPresent();
        for (SeatFixture seat : seats) {
            assertThat(give(wanted.key(), SeatFixture.byTheHouse(), seat.join()).problem())
                    .isEmpty();
        }
        return wanted.key();
    }

    Outcome<Conference> give(ConferenceKey where, Author by, Command command) {
        return conferences
                .submit(where, by, command)
                .toCompletableFuture()
                .orTimeout(20, TimeUnit.SECONDS)
                .join();
    }

    String refusal(ConferenceKey where, Author by, Command command) {
        return give(where, by, command).problem().orElseThrow().code();
    }

    Conference room(ConferenceKey key) {
        return conferences.find(key).orElseThrow();
    }

    void takeModeAway() {
        conferences.removeMode(mode);
    }

    void bringModeBack() {
        conferences.addMode(mode);
    }

    void timePasses(Duration time) {
        clock.advance(time);
        conferences.tick();
    }

    @Override
    public void close() {
        try {
            conferences.close();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
