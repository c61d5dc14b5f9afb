package org.rostrum.conference.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.testkit.conference.ConferenceFixture.conference;
import static org.rostrum.testkit.conference.SeatFixture.attendee;
import static org.rostrum.testkit.conference.SeatFixture.by;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.rostrum.conference.Command;
import org.rostrum.conference.Conference;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.conference.Envelope;
import org.rostrum.problem.Outcome;
import org.rostrum.testkit.conference.SeatFixture;

@Timeout(120)
class SingleWriterTest {

    private static final int WRITERS = 8;
    private static final int COMMANDS = 5_000;

    @Test
    void eightWritersLeaveOneOrderWithoutAGap(TestReporter reporter) throws InterruptedException, ExecutionException {
        try (CoreFixture core = CoreFixture.inManyThreads()) {
            SeatFixture[] seats = new SeatFixture[WRITERS];
            for (int i = 0; i < WRITERS; i++) {
                seats[i] = attendee("writer" + i);
            }
            ConferenceKey key = core.open(conference(), seats);
            long begin = System.nanoTime();
            writeAll(core, key);
            double seconds = (System.nanoTime() - begin) / 1e9;

            int events = 1 + WRITERS + WRITERS * COMMANDS;
            List<Envelope> kept = core.store.awaitKept(events);
            assertThat(kept)
                    .extracting(Envelope::seq)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, events).boxed().toList());
            assertThat(kept)
                    .allMatch(envelope -> envelope.seq() == envelope.after().seq());
            reporter.publishEntry("commands/s", Long.toString((long) (WRITERS * COMMANDS / seconds)));
        }
    }

    private static void writeAll(CoreFixture core, ConferenceKey key) throws InterruptedException, ExecutionException {
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        List<Future<?>> done = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            String name = "writer" + i;
            done.add(writers.submit(() -> write(core, key, name)));
        }
        for (Future<?> one : done) {
            one.get();
        }
        writers.shutdown();
    }

    /** Raises and lowers the hand; hands are counted by pairs, so every command must be an event. */
    private static void write(CoreFixture core, ConferenceKey key, String name) {
        List<CompletableFuture<Outcome<Conference>>> flying = new ArrayList<>();
        for (int i = 0; i < COMMANDS; i++) {
            flying.add(core.conferences
                    .submit(key, by(name), new Command.RaiseHand(i % 2 == 0))
                    .toCompletableFuture());
            if (flying.size() == 64) {
                flying.forEach(one -> assertThat(one.join().problem()).isEmpty());
                flying.clear();
            }
        }
        flying.forEach(one -> assertThat(one.join().problem()).isEmpty());
    }
}
