package org.rostrum.conference.core;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.rostrum.conference.Author;
import org.rostrum.conference.Command;
import org.rostrum.conference.Conference;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.conference.ConferenceListener;
import org.rostrum.conference.Envelope;
import org.rostrum.conference.ParticipantId;
import org.rostrum.conference.Source;
import org.rostrum.conference.mode.ConferenceMode;
import org.rostrum.conference.store.JournalEntry;
import org.rostrum.conference.store.JournalStore;
import org.rostrum.problem.Outcome;
import org.rostrum.testkit.conference.ConferenceFixture;
import org.rostrum.testkit.conference.SeatFixture;

/**
 * How many commands a second the core takes, and how long each waits for its answer: real threads, real mailboxes, a
 * follower that counts, a journal that forgets. The floor of the same run is letters without any content through the same
 * kind of mailbox. Prints one JSON object a line. In this package because nothing of the core is public.
 */
public final class CoreLoad {

    private static final int WRITERS = 4;
    private static final int OUTSTANDING = 64;
    private static final int WARM_UP_S = 5;

    private CoreLoad() {}

    /** @param args seconds of each measurement */
    public static void main(String[] args) throws InterruptedException {
        int seconds = Integer.parseInt(args[0]);
        print(floor(seconds));
        for (ConferenceMode mode : EveryMode.withoutLimits()) {
            if (mode.terms().participants(mode.terms().speakers(1000)).orElse(0) >= 1000) {
                print(commands("1 x 1000", mode, 1, 1000, seconds));
            }
            print(commands("1000 x 5", mode, 1000, 5, seconds));
        }
    }

    private static Row floor(int seconds) throws InterruptedException {
        Threads threads = Threads.real();
        Mailbox mailbox = new Mailbox(threads.pool());
        Hammer hammer = new Hammer((dice, answered) -> {
            if (!mailbox.offer(answered)) {
                throw new IllegalStateException("full");
            }
        });
        Row row = hammer.row("floor", "empty letters", seconds, 0);
        threads.close();
        return row;
    }

    private static Row commands(String size, ConferenceMode mode, int rooms, int seats, int seconds)
            throws InterruptedException {
        Limits limits = new Limits(Duration.ofMinutes(1), Duration.ofMinutes(5), 1_000_000, Duration.ofSeconds(10));
        Conferences core = new Conferences(limits, Clock.systemUTC(), Threads.real(), Duration.ofMillis(100));
        core.addMode(mode);
        core.addStore(new Oblivion());
        core.addListener(new Counting());
        List<ConferenceKey> keys = IntStream.range(0, rooms)
                .mapToObj(i -> open(core, mode, "room-" + i, seats))
                .toList();
        long joined = System.nanoTime();
        fill(core, keys, seats);
        long joinMs = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - joined);
        Hammer hammer = new Hammer((dice, answered) -> {
            ConferenceKey key = keys.get(dice.nextInt(keys.size()));
            ParticipantId who = SeatFixture.seatOf("seat" + dice.nextInt(seats));
            var unused = core.submit(key, new Author.Seat(who), command(dice.nextInt(10), who, dice.nextBoolean()))
                    .whenComplete((outcome, bug) -> answered.run());
        });
        Row row = hammer.row(mode.id().value(), size, seconds, joinMs);
        core.close();
        return row;
    }

    private static ConferenceKey open(Conferences core, ConferenceMode mode, String name, int seats) {
        ConferenceFixture wanted = ConferenceFixture.conference(name)
                .inMode(mode.id())
                .withCapacity(seats)
                .withSpeakers(Math.min(seats, mode.terms().speakers(seats)));
        Outcome<Conference> opened = core.open(wanted.key(), wanted.id(), wanted.settings());
        opened.problem().ifPresent(why -> {
            throw new IllegalStateException(why.toString());
        });
        return wanted.key();
    }

    private static void fill(Conferences core, List<ConferenceKey> keys, int seats) throws InterruptedException {
        Semaphore room = new Semaphore(OUTSTANDING * WRITERS);
        CountDownLatch seated = new CountDownLatch(keys.size() * seats);
        for (ConferenceKey key : keys) {
            for (int i = 0; i < seats; i++) {
                SeatFixture seat = i == 0 ? SeatFixture.owner("seat0") : SeatFixture.attendee("seat" + i);
                room.acquire();
                var unused = core.submit(key, new Author.House(), seat.join()).whenComplete((outcome, bug) -> {
                    outcome.problem().ifPresent(why -> System.err.println(why));
                    room.release();
                    seated.countDown();
                });
            }
        }
        seated.await();
    }

    /** What people do most: hands, microphones, cameras. */
    private static Command command(int kind, ParticipantId who, boolean on) {
        return switch (kind) {
            case 0, 1, 2, 3 -> new Command.RaiseHand(on);
            case 4, 5, 6 -> new Command.SwitchSource(who, Source.CAMERA, on ? Source.State.ON : Source.State.OFF);
            default -> new Command.SwitchSource(who, Source.MICROPHONE, on ? Source.State.ON : Source.State.OFF);
        };
    }

    private static void print(Row row) {
        System.out.printf(
                Locale.ROOT,
                "{\"mode\":\"%s\",\"size\":\"%s\",\"commands_per_s\":%d,\"median_us\":%d,\"p99_us\":%d,\"join_ms\":%d}%n",
                row.mode(),
                row.size(),
                row.perSecond(),
                row.medianUs(),
                row.p99Us(),
                row.joinMs());
    }

    record Row(String mode, String size, long perSecond, long medianUs, long p99Us, long joinMs) {}

    /** Several writers, each with so many commands under way. */
    private record Hammer(Strike strike) {

        interface Strike {
            void give(Random dice, Runnable answered);
        }

        Row row(String mode, String size, int seconds, long joinMs) throws InterruptedException {
            hit(WARM_UP_S);
            List<Latencies> found = hit(seconds);
            Latencies all = new Latencies();
            found.forEach(all::add);
            return new Row(mode, size, all.count() / seconds, all.percentileUs(50), all.percentileUs(99), joinMs);
        }

        private List<Latencies> hit(int seconds) throws InterruptedException {
            List<Writer> writers = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                writers.add(new Writer(strike, i, System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds)));
            }
            writers.forEach(Thread::start);
            for (Writer writer : writers) {
                writer.join();
            }
            return writers.stream().map(Writer::latencies).toList();
        }
    }

    private static final class Writer extends Thread {
        private final Semaphore free = new Semaphore(OUTSTANDING);
        private final Latencies latencies = new Latencies();
        private final Hammer.Strike strike;
        private final Random dice;
        private final long end;

        Writer(Hammer.Strike strike, int seed, long end) {
            this.strike = strike;
            this.dice = new Random(seed);
            this.end = end;
        }

        @Override
        public void run() {
            try {
                while (System.nanoTime() < end) {
                    free.acquire();
                    long since = System.nanoTime();
                    strike.give(dice, () -> {
                        latencies.note(System.nanoTime() - since);
                        free.release();
                    });
                }
                free.acquire(OUTSTANDING);
            } catch (InterruptedException e) {
                interrupt();
            }
        }

        Latencies latencies() {
            return latencies;
        }
    }

    /** Keeps nothing. */
    private static final class Oblivion implements JournalStore {
        @Override
        public void append(List<Envelope> envelopes) {}

        @Override
        public List<JournalEntry> read(long after, int most) {
            return List.of();
        }

        @Override
        public long end() {
            return 0;
        }
    }

    private static final class Counting implements ConferenceListener {
        private volatile long last;

        @Override
        public void on(Envelope envelope) {
            last = envelope.seq();
        }

        @Override
        public void resync(Conference conference) {
            last = conference.seq();
        }
    }
}
