package org.rostrum.identity.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.identity.local.House.ALICE;
import static org.rostrum.identity.local.House.BOB;
import static org.rostrum.identity.local.House.SECRET;
import static org.rostrum.identity.local.House.code;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rostrum.identity.Login;
import org.rostrum.identity.User;
import org.rostrum.problem.Outcome;

/** A crowd guesses, each from a network of its own, so that nobody is slowed down. */
class LockOutTest {

    private final House house = new House();
    private int attempts;

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void twentyFailuresFromAnywhereLockAnAccount() throws Exception {
        house.user(ALICE);
        fail("alice", 19);
        assertThat(house.accounts.details(ALICE).orElseThrow().lockedUntil()).isEmpty();

        fail(" ALICE ", 1);

        assertThat(house.accounts.details(ALICE).orElseThrow().lockedUntil())
                .contains(house.clock.instant().plus(Duration.ofHours(2)));
        assertThat(code(house.logIn("alice", SECRET))).contains("login.refused");
    }

    @Test
    void aGuesserIsToldNothingOfTheLock() throws Exception {
        house.user(ALICE);
        Outcome<User> before = house.logIn("nobody", "wrong password");
        fail("alice", 20);

        assertThat(house.logIn("alice", SECRET)).isEqualTo(before);
        assertThat(house.logIn("alice", "wrong password")).isEqualTo(before);
    }

    @Test
    void theLockEndsByItselfAndIsMadeNoLongerByKnocking() throws Exception {
        house.user(ALICE);
        fail("alice", 20);
        house.clock.pass(Duration.ofMinutes(119));
        fail("alice", 40);

        house.clock.pass(Duration.ofMinutes(1));

        assertThat(house.logIn("alice", SECRET).value()).isPresent();
        assertThat(house.accounts.details(ALICE).orElseThrow().lockedUntil()).isEmpty();
    }

    @Test
    void anAdministratorEndsTheLock() throws Exception {
        house.user(ALICE);
        fail("alice", 20);

        house.accounts.unlock(ALICE);

        assertThat(house.logIn("alice", SECRET).value()).isPresent();
        assertThat(code(house.accounts.unlock(BOB))).contains("user.unknown");
    }

    @Test
    void whoIsLoggedInStaysSo() throws Exception {
        Login login = house.open(house.user(ALICE));

        fail("alice", 20);

        assertThat(house.logins.find(login.token())).isPresent();
    }

    @Test
    void aLogInForgetsTheFailuresBefore() throws Exception {
        house.user(ALICE);
        fail("alice", 19);
        assertThat(house.logIn("alice", SECRET).value()).isPresent();

        fail("alice", 19);

        assertThat(house.logIn("alice", SECRET).value()).isPresent();
    }

    @Test
    void failuresLongAgoDoNotCount() throws Exception {
        house.user(ALICE);
        fail("alice", 19);
        house.clock.pass(Duration.ofHours(1));

        fail("alice", 19);

        assertThat(house.logIn("alice", SECRET).value()).isPresent();
    }

    @Test
    void anOperatorMayWishForNoLock() {
        house.user(ALICE);
        LockOut never = new LockOut(
                house.book,
                house.deeds::add,
                new LockOut.Limits(0, Duration.ofHours(1), Duration.ofHours(1)),
                house.clock);

        for (int i = 0; i < 100; i++) {
            never.failed("alice");
        }

        assertThat(never.isLocked(ALICE)).isFalse();
    }

    private void fail(String login, int times) throws Exception {
        for (int i = 0; i < times; i++) {
            assertThat(code(house.logIn(login, "wrong password", "203.0.113." + attempts++)))
                    .contains("login.refused");
        }
    }
}
