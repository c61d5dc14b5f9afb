package org.rostrum.admission.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rostrum.admission.core.PinAttempts.Attempt;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.identity.UserId;
import org.rostrum.testkit.conference.FakeClock;

class PinAttemptsTest {

    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final PinLimits LIMITS = new PinLimits(5, 20, 100, WINDOW);
    private static final int BOARD = 1;

    private final FakeClock clock = new FakeClock();
    private PinLimits limits = LIMITS;
    private final PinAttempts attempts = new PinAttempts(() -> limits, clock);

    @Test
    void accountHasFiveGuesses() {
        fail(5, i -> by("ben", i, BOARD));
        assertThat(wrong(by("ben", 99, BOARD))).contains(WINDOW);
        assertThat(wrong(by("cleo", 1, BOARD))).isEmpty();
    }

    @Test
    void accountHasItsGuessesForAllConferencesTogether() {
        fail(5, i -> by("ben", i, i));
        assertThat(wrong(by("ben", 99, 99))).isPresent();
    }

    @Test
    void networkHasTwentyGuesses() {
        fail(20, i -> by("user" + i, 7, i));
        assertThat(wrong(by("ben", 7, 99))).isPresent();
        assertThat(wrong(by("ben", 8, 99))).isEmpty();
    }

    @Test
    void conferenceIsGuessedAtAHundredTimes() {
        fail(100, i -> by("user" + i, i, BOARD));
        assertThat(wrong(by("ben", 999, BOARD))).isPresent();
        assertThat(wrong(by("ben", 999, 2))).isEmpty();
    }

    @Test
    void whoHasNoAccountIsCountedByNetworkAndConference() {
        fail(20, i -> withoutAccount(7, i));
        assertThat(wrong(withoutAccount(7, 99))).isPresent();
        assertThat(wrong(withoutAccount(8, 99))).isEmpty();
    }

    @Test
    void rightPinWaitsToo() {
        fail(5, i -> by("ben", i, BOARD));
        assertThat(right(by("ben", 1, BOARD))).contains(WINDOW);
    }

    @Test
    void waitGrowsNoLongerByKnocking() {
        fail(5, i -> by("ben", 1, BOARD));
        clock.advance(Duration.ofMinutes(9));
        for (int i = 0; i < 50; i++) {
            assertThat(wrong(by("ben", 1, BOARD))).contains(Duration.ofMinutes(1));
        }
        clock.advance(Duration.ofMinutes(1));
        fail(5, i -> by("ben", 1, BOARD));
    }

    @Test
    void knockingWhileOneWaitsCostsNobodyElseAnAttempt() {
        fail(5, i -> by("ben", 1, BOARD));
        for (int i = 0; i < 1000; i++) {
            wrong(by("ben", 1, BOARD));
        }
        assertThat(right(by("cleo", 1, BOARD))).isEmpty();
    }

    @Test
    void failuresAreForgottenWhenTheWindowOfTheFirstIsOver() {
        fail(1, i -> by("ben", 1, BOARD));
        clock.advance(Duration.ofMinutes(9));
        fail(4, i -> by("ben", 1, BOARD));
        assertThat(wrong(by("ben", 1, BOARD))).contains(Duration.ofMinutes(1));
        clock.advance(Duration.ofMinutes(1));
        assertThat(right(by("ben", 1, BOARD))).isEmpty();
    }

    @Test
    void rightPinForgetsTheFailuresOfTheAccount() {
        fail(4, i -> by("ben", 1, BOARD));
        assertThat(right(by("ben", 1, BOARD))).isEmpty();
        fail(5, i -> by("ben", 1, BOARD));
        assertThat(wrong(by("ben", 1, BOARD))).isPresent();
    }

    @Test
    void rightPinForgetsNoFailureOfTheNetwork() {
        for (int i = 0; i < 20; i++) {
            fail(1, n -> by("ben", 7, BOARD));
            right(by("ben", 7, BOARD));
        }
        assertThat(right(by("ben", 7, BOARD))).isPresent();
    }

    @Test
    void rightPinForgetsNoFailureAtTheConference() {
        for (int i = 0; i < 100; i++) {
            int network = i;
            fail(1, n -> by("ben", network, BOARD));
            right(by("ben", network, BOARD));
        }
        assertThat(right(by("ben", 999, BOARD))).isPresent();
    }

    @Test
    void rightPinOfOneConferenceBuysNoGuessAtAnother() {
        for (int i = 0; i < 5; i++) {
            int network = i;
            fail(1, n -> by("ben", network, BOARD));
            right(by("ben", network, 2));
        }
        assertThat(wrong(by("ben", 99, BOARD))).isPresent();
    }

    @Test
    void newLimitsHoldAtOnceAndForgetNothing() {
        fail(3, i -> by("ben", i, BOARD));
        limits = new PinLimits(3, 20, 100, WINDOW);
        assertThat(wrong(by("ben", 99, BOARD))).isPresent();
        limits = LIMITS;
        assertThat(wrong(by("ben", 99, BOARD))).isEmpty();
    }

    @Test
    void attackerWithManyAddressesFillsNoMemory() {
        IntStream.range(0, 2 * PinAttempts.REMEMBERED).forEach(i -> wrong(by("user" + i, i, i)));
        assertThat(attempts.size()).isEqualTo(PinAttempts.REMEMBERED);
    }

    @Test
    void attackerWithManyAddressesLetsNoAccountBeForgotten() {
        fail(5, i -> by("ben", 1, BOARD));
        IntStream.range(0, 2 * PinAttempts.REMEMBERED).forEach(i -> wrong(withoutAccount(i, i)));
        assertThat(wrong(by("ben", 1, BOARD))).isPresent();
    }

    @Test
    void manyAtOnceHaveNoMoreGuessesThanOneAfterTheOther() throws Exception {
        int threads = 4;
        CyclicBarrier start = new CyclicBarrier(threads);
        ExecutorService lanes = Executors.newFixedThreadPool(threads);
        try {
            Callable<Long> guessing = () -> {
                start.await(20, TimeUnit.SECONDS);
                return IntStream.range(0, 100)
                        .filter(i -> wrong(by("ben", 1, BOARD)).isEmpty())
                        .count();
            };
            long taken = 0;
            for (Future<Long> lane : lanes.invokeAll(List.of(guessing, guessing, guessing, guessing))) {
                taken += lane.get(20, TimeUnit.SECONDS);
            }
            assertThat(taken).isEqualTo(5);
        } finally {
            lanes.shutdownNow();
        }
    }

    @Test
    void limitsThatMakeNoSenseAreRefused() {
        assertThatThrownBy(() -> new PinLimits(0, 20, 100, WINDOW)).hasMessageStartingWith("pin.attempts.account: 0");
        assertThatThrownBy(() -> new PinLimits(5, 0, 100, WINDOW)).hasMessageStartingWith("pin.attempts.network: 0");
        assertThatThrownBy(() -> new PinLimits(5, 20, 100_001, WINDOW))
                .hasMessageStartingWith("pin.attempts.conference: 100001");
        assertThatThrownBy(() -> new PinLimits(5, 20, 100, Duration.ofDays(2)))
                .hasMessageStartingWith("pin.window.minutes: 2880");
    }

    @FunctionalInterface
    private interface Numbered {
        Attempt of(int number);
    }

    private void fail(int times, Numbered attempt) {
        for (int i = 0; i < times; i++) {
            assertThat(wrong(attempt.of(i))).as("attempt %d", i).isEmpty();
        }
    }

    private Optional<Duration> wrong(Attempt attempt) {
        return attempts.take(attempt, false);
    }

    private Optional<Duration> right(Attempt attempt) {
        return attempts.take(attempt, true);
    }

    private static Attempt by(String account, int network, int conference) {
        return new Attempt(conference(conference), Optional.of(new UserId(account)), network(network));
    }

    private static Attempt withoutAccount(int network, int conference) {
        return new Attempt(conference(conference), Optional.empty(), network(network));
    }

    private static ConferenceKey conference(int number) {
        return new ConferenceKey(new UUID(0, number));
    }

    private static Network network(int number) {
        return new Network("network " + number);
    }
}
