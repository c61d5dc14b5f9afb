package org.rostrum.identity.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rostrum.identity.Credentials.Password;

class GuessLimitTest {

    private static final String HERE = "192.0.2.1";
    private static final String ELSEWHERE = "198.51.100.7";

    private final MovableClock clock = new MovableClock();
    private final GuessLimit limit = new GuessLimit(clock);

    @Test
    void givesFiveGuessesAndThenPausesThatDoubleUpToAQuarterOfAnHour() {
        fail("alice", HERE, 5);

        for (int seconds : new int[] {15, 30, 60, 120, 240, 480, 900, 900, 900}) {
            assertThat(limit.begin(attempt("alice", HERE))).contains(Duration.ofSeconds(seconds));
            clock.pass(Duration.ofSeconds(seconds));
            assertThat(limit.begin(attempt("alice", HERE))).isEmpty();
        }
    }

    @Test
    void doesNotMakeThePauseLongerForThoseWhoKnockDuringIt() {
        fail("alice", HERE, 5);
        limit.begin(attempt("alice", HERE));
        clock.pass(Duration.ofSeconds(5));

        assertThat(limit.begin(attempt("alice", HERE))).contains(Duration.ofSeconds(10));
    }

    @Test
    void forgivesAfterAQuarterOfAnHourWithoutAFailure() {
        fail("alice", HERE, 4);
        clock.pass(GuessLimit.FORGIVENESS.plusSeconds(1));

        fail("alice", HERE, 4);

        assertThat(limit.begin(attempt("alice", HERE))).isEmpty();
    }

    @Test
    void forgivesWhoSucceeds() {
        fail("alice", HERE, 4);
        limit.begin(attempt("alice", HERE));
        limit.succeed(attempt("alice", HERE));

        fail("alice", HERE, 5);

        assertThat(limit.begin(attempt("alice", HERE))).isPresent();
    }

    @Test
    void doesNotLockSomebodyOutWhoLogsInFromElsewhere() {
        fail("alice", HERE, 5);

        assertThat(limit.begin(attempt("alice", HERE))).isPresent();
        assertThat(limit.begin(attempt("alice", ELSEWHERE))).isEmpty();
    }

    @Test
    void slowsDownANetworkThatTriesManyAccounts() {
        for (int i = 0; i < 20; i++) {
            fail("user" + i, HERE, 1);
        }

        assertThat(limit.begin(attempt("another", HERE))).isPresent();
        assertThat(limit.begin(attempt("another", ELSEWHERE))).isEmpty();
    }

    @Test
    void slowsDownManyNetworksThatTryOneAccount() {
        for (int i = 0; i < 50; i++) {
            fail("alice", "203.0.113." + i, 1);
        }

        assertThat(limit.begin(attempt("alice", HERE))).isPresent();
    }

    @Test
    void doesNotForgiveANetworkItsGuessesForOneAccountOfItsOwn() {
        for (int i = 0; i < 20; i++) {
            if (i % 3 == 0) {
                assertThat(limit.begin(attempt("mallory", HERE))).isEmpty();
                limit.succeed(attempt("mallory", HERE));
            }
            fail("user" + i, HERE, 1);
        }

        assertThat(limit.begin(attempt("mallory", HERE))).isPresent();
    }

    @Test
    void countsALoginHoweverItIsWritten() {
        fail("alice", HERE, 3);
        fail(" ALICE ", HERE, 2);

        assertThat(limit.begin(attempt("Alice", HERE))).isPresent();
    }

    @Test
    void takesBackWhatWasNobodysFault() {
        for (int i = 0; i < 100; i++) {
            assertThat(limit.begin(attempt("alice", HERE))).isEmpty();
            limit.takeBack(attempt("alice", HERE));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2::, true",
        "fe80::1%eth0, fe80::2%eth1, true",
        "2001:db8:1:2::1, 2001:db8:1:3::1, false",
        "192.0.2.1, 192.0.2.2, false",
        "::ffff:192.0.2.1, 192.0.2.1, true",
    })
    void takesAnIpv6HouseholdForOneNetworkAndAnIpv4AddressForAnother(String one, String other, boolean same) {
        assertThat(GuessLimit.network(one).equals(GuessLimit.network(other))).isEqualTo(same);
    }

    @ParameterizedTest
    @CsvSource({"not an address", "localhost", ":::::", "dead.beef", "'%'"})
    void takesAnythingElseAsItIs(String peer) {
        assertThat(GuessLimit.network(peer)).isEqualTo(peer);
    }

    private void fail(String login, String peer, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(limit.begin(attempt(login, peer))).isEmpty();
        }
    }

    private static Password attempt(String login, String peer) {
        return new Password(login, "wrong", peer);
    }
}
