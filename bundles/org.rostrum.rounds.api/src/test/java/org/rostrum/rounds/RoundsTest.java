package org.rostrum.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RoundsTest {

    private static final Duration PAUSE = Duration.ofMillis(500);

    private final HandThread thread = new HandThread();
    private int count;
    private Duration sleep = Rounds.LONGEST;
    private Runnable meanwhile = () -> {};
    private final Rounds rounds = new Rounds(thread, PAUSE, this::round, thread::nanoTime);

    private Duration round() {
        count++;
        Runnable once = meanwhile;
        meanwhile = () -> {};
        once.run();
        return sleep;
    }

    @AfterEach
    void stop() {
        thread.shutdownNow();
    }

    private void ring() {
        rounds.ring();
        thread.run();
    }

    @Test
    void goesNowhereUnasked() {
        thread.run();

        assertThat(count).isZero();
        assertThat(thread.sleeps()).isEqualTo(-1);
    }

    @Test
    void goesAtOnceWhenSomebodyRings() {
        ring();
        thread.pass(10_000);
        assertThat(count).isEqualTo(1);

        ring();

        assertThat(count).isEqualTo(2);
    }

    @Test
    void aHundredRingsMakeOneRound() {
        for (int i = 0; i < 100; i++) {
            rounds.ring();
        }
        thread.run();

        assertThat(count).isEqualTo(1);
        thread.pass(PAUSE.toMillis());
        assertThat(count).as("none of them is left over").isEqualTo(1);
    }

    @Test
    void restsBetweenTwoRoundsAndHearsTheRingAfterwards() {
        ring();
        thread.pass(100);
        ring();
        assertThat(count).isEqualTo(1);
        assertThat(thread.sleeps()).isEqualTo(400);

        thread.pass(200);
        ring();
        thread.pass(199);
        assertThat(count).isEqualTo(1);
        thread.pass(1);

        assertThat(count).isEqualTo(2);
        assertThat(thread.sleeps()).isEqualTo(Rounds.LONGEST.toMillis());
    }

    @Test
    void ringBetweenReadingAndWaitingIsHeard() {
        meanwhile = rounds::ring;

        ring();
        assertThat(count).isEqualTo(1);
        thread.pass(PAUSE.toMillis());

        assertThat(count).isEqualTo(2);
    }

    @Test
    void ringDuringARoundByTheClockIsHeardOnce() {
        ring();
        meanwhile = rounds::ring;
        thread.pass(Rounds.LONGEST.toMillis());
        assertThat(count).isEqualTo(2);

        thread.pass(PAUSE.toMillis());
        thread.pass(PAUSE.toMillis());

        assertThat(count).isEqualTo(3);
    }

    @Test
    void ringJustBeforeTheAlarmMakesOneRound() {
        ring();
        rounds.ring();
        thread.pass(Rounds.LONGEST.toMillis());
        thread.pass(PAUSE.toMillis());

        assertThat(count).isEqualTo(2);
    }

    @Test
    void sleepsUntilTheTimeThatTheRoundNames() {
        sleep = Duration.ofMillis(1_700);
        ring();
        assertThat(thread.sleeps()).isEqualTo(1_700);

        thread.pass(1_700);

        assertThat(count).isEqualTo(2);
    }

    @Test
    void timeThatIsPastOrNearIsThePauseAndOneThatIsFarTheNet() {
        sleep = Duration.ofDays(-40_000);
        ring();
        assertThat(thread.sleeps()).isEqualTo(500);

        sleep = Duration.ofSeconds(Long.MAX_VALUE);
        thread.pass(500);
        assertThat(thread.sleeps()).isEqualTo(30_000);
        thread.pass(30_000);
        assertThat(count).isEqualTo(3);
    }

    @Test
    void roundThatFailsIsTriedAgainAfterThePause() {
        meanwhile = () -> {
            throw new IllegalStateException("the database is away");
        };
        ring();
        assertThat(thread.sleeps()).isEqualTo(500);

        thread.pass(500);

        assertThat(count).isEqualTo(2);
    }

    @Test
    void goesNoMoreOnceItIsClosed() {
        ring();
        rounds.close();
        ring();
        thread.pass(Rounds.LONGEST.toMillis());

        assertThat(count).isEqualTo(1);
        assertThat(thread.sleeps()).isEqualTo(-1);
    }

    @Test
    void closedInTheMiddleOfARoundItFinishesThatOne() {
        meanwhile = rounds::close;
        ring();

        assertThat(count).isEqualTo(1);
        assertThat(thread.sleeps()).isEqualTo(-1);
    }

    @Test
    void threadIsFreeToEndWhileItWaits() throws Exception {
        ScheduledExecutorService real = Rounds.thread("rounds of the test");
        CountDownLatch went = new CountDownLatch(1);
        Rounds waiting = new Rounds(real, PAUSE, () -> {
            went.countDown();
            return Rounds.LONGEST;
        });
        waiting.ring();
        assertThat(went.await(20, TimeUnit.SECONDS)).isTrue();

        waiting.close();
        real.shutdown();

        assertThat(real.awaitTermination(20, TimeUnit.SECONDS))
                .as("well before the alarm at %s", Rounds.LONGEST)
                .isTrue();
        waiting.ring();
    }

    /** As many write and ring at once, each ring as it comes: what was written before the last ring is read. */
    @Test
    void noRingOfManyIsLost() throws Exception {
        int ringers = 4;
        int each = 20_000;
        AtomicInteger written = new AtomicInteger();
        AtomicInteger read = new AtomicInteger();
        CountDownLatch all = new CountDownLatch(1);
        ScheduledExecutorService real = Rounds.thread("rounds of the test");
        Rounds reading = new Rounds(real, Duration.ZERO, () -> {
            read.set(written.get());
            if (read.get() == ringers * each) {
                all.countDown();
            }
            return Rounds.LONGEST;
        });
        CyclicBarrier start = new CyclicBarrier(ringers);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < ringers; i++) {
            threads.add(new Thread(() -> writeAndRing(start, each, written, reading)));
        }
        threads.forEach(Thread::start);

        assertThat(all.await(20, TimeUnit.SECONDS))
                .as("read %s of %s", read, written)
                .isTrue();
        for (Thread one : threads) {
            one.join();
        }
        real.shutdownNow();
    }

    private static void writeAndRing(CyclicBarrier start, int times, AtomicInteger written, Rounds reading) {
        try {
            start.await(20, TimeUnit.SECONDS);
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
        for (int i = 0; i < times; i++) {
            written.incrementAndGet();
            reading.ring();
        }
    }
}
