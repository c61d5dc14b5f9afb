package org.rostrum.identity.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.identity.local.House.ALICE;
import static org.rostrum.identity.local.House.BOB;
import static org.rostrum.identity.local.House.SECRET;
import static org.rostrum.identity.local.House.code;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rostrum.identity.IdentityProvider;
import org.rostrum.identity.Login;
import org.rostrum.identity.User;
import org.rostrum.identity.UserId;
import org.rostrum.identity.store.Account;
import org.rostrum.problem.Outcome;

class LocalLoginsTest {

    private final House house = new House();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void knowsSomebodyByTheirPassword() throws Exception {
        User alice = house.user(ALICE);

        assertThat(house.logIn(" Alice ", SECRET).value()).contains(alice);
    }

    @Test
    void givesTheSameAnswerToAWrongPasswordAndAnUnknownName() throws Exception {
        house.user(ALICE);

        assertThat(house.logIn("alice", "wrong password")).isEqualTo(house.logIn("nobody", "wrong password"));
        assertThat(house.logIn("alice", "x".repeat(10_000))).isEqualTo(house.logIn("no body!", ""));
    }

    @Test
    void refusesADeactivatedAccount() throws Exception {
        house.user(ALICE);
        house.activate(ALICE, false);

        assertThat(code(house.logIn("alice", SECRET))).contains("login.refused");
    }

    @Test
    void delaysAfterFiveFailuresAndRefusesTheRightPasswordToo() throws Exception {
        house.user(ALICE);
        for (int i = 0; i < 5; i++) {
            assertThat(code(house.logIn("alice", "wrong password"))).contains("login.refused");
        }

        assertThat(code(house.logIn("alice", SECRET))).contains("login.delayed");

        house.clock.pass(GuessLimit.FIRST_PAUSE);
        assertThat(house.logIn("alice", SECRET).value()).isPresent();
    }

    @Test
    void renewsAHashOfAnotherCostAtLogin() throws Exception {
        User alice = house.user(ALICE);
        String old = new Passwords(new Argon2id.Cost(16, 1, 1)).hash(SECRET);
        house.accountStore.replace(Account.of(alice, old, house.clock.instant()));

        house.logIn("alice", SECRET);

        assertThat(house.accountStore.find(ALICE).orElseThrow().protection().passwordHash())
                .startsWith("$argon2id$v=19$m=8,t=1,p=1$");
        assertThat(house.logIn("alice", SECRET).value()).contains(alice);
    }

    @Test
    void asksTheHighestProviderFirstAndGoesOnWhenItDoesNotKnow() throws Exception {
        User bob = house.user(BOB);
        User foreign = new User(ALICE, "From a directory", Set.of(), true);
        house.add(10, credentials -> CompletableFuture.completedFuture(Optional.empty()));
        house.user(ALICE);
        house.add(
                20,
                credentials -> CompletableFuture.completedFuture(
                        credentials.toString().contains("alice")
                                ? Optional.of(Outcome.done(foreign))
                                : Optional.empty()));

        assertThat(house.logIn("alice", "anything").value()).contains(foreign);
        assertThat(house.logIn("bob", SECRET).value()).contains(bob);
    }

    @Test
    void asksAProviderNoLongerThatIsGone() throws Exception {
        User foreign = new User(ALICE, "From a directory", Set.of(), true);
        IdentityProvider directory =
                credentials -> CompletableFuture.completedFuture(Optional.of(Outcome.done(foreign)));
        house.providers.unbind(house.add(20, directory));

        assertThat(code(house.logIn("alice", "anything"))).contains("login.refused");
    }

    @Test
    void goesOnWhenAProviderBreaks() throws Exception {
        User alice = house.user(ALICE);
        house.add(20, credentials -> {
            throw new IllegalStateException("directory on fire");
        });
        house.add(10, credentials -> CompletableFuture.failedFuture(new IllegalStateException("directory wet")));

        assertThat(house.logIn("alice", SECRET).value()).contains(alice);
        for (int i = 0; i < 10; i++) {
            assertThat(code(house.logIn("bob", SECRET))).contains("server.failed");
        }
    }

    @Test
    void keepsTheTokenToItsHolder() {
        Login login = house.open(house.user(ALICE));

        assertThat(login.token()).matches("[A-Za-z0-9_-]{43}");
        assertThat(house.loginStore.find(login.token())).isEmpty();
        assertThat(house.loginStore.find(Token.hash(login.token()))).isPresent();
        assertThat(login.toString()).doesNotContain(login.token());
    }

    @Test
    void knowsNobodyByATokenThatIsNone() {
        assertThat(house.logins.find("")).isEmpty();
        assertThat(house.logins.find(null)).isEmpty();
        assertThat(house.logins.find("x".repeat(43))).isEmpty();
        assertThat(house.logins.find("x".repeat(1_000_000))).isEmpty();
        house.logins.close("no token");
    }

    @Test
    void refusesAClosedLoginAtOnce() {
        User alice = house.user(ALICE);
        Login one = house.open(alice);
        Login other = house.open(alice);
        assertThat(house.logins.find(one.token())).isPresent();

        house.logins.close(one.token());

        assertThat(house.logins.find(one.token())).isEmpty();
        assertThat(house.logins.find(other.token())).contains(alice);
    }

    @Test
    void endsALoginThatIsNotUsed() {
        Login login = house.open(house.user(ALICE));
        assertThat(login.expires()).isEqualTo(house.clock.instant().plus(Duration.ofHours(12)));
        assertThat(house.logins.find(login.token())).isPresent();

        house.clock.pass(Duration.ofHours(12));

        assertThat(house.logins.find(login.token())).isEmpty();
    }

    @Test
    void prolongsALoginThatIsUsedUpToThirtyDays() {
        Login login = house.open(house.user(ALICE));
        for (int hours = 0; hours < 30 * 24 - 6; hours += 6) {
            assertThat(house.logins.find(login.token()))
                    .as("after %d hours", hours)
                    .isPresent();
            house.clock.pass(Duration.ofHours(6));
        }
        assertThat(house.logins.find(login.token())).isPresent();

        house.clock.pass(Duration.ofHours(6));

        assertThat(house.logins.find(login.token())).isEmpty();
    }

    @Test
    void sweepsExpiredLogins() {
        Login login = house.open(house.user(ALICE));
        house.clock.pass(Duration.ofHours(13));

        house.logins.sweep();

        assertThat(house.loginStore.find(Token.hash(login.token()))).isEmpty();
    }

    @Test
    void asksTheStoreOnceAMinute() {
        AtomicInteger reads = new AtomicInteger();
        User alice = house.user(ALICE);
        KnownLogins known = new KnownLogins(nobody -> {});
        for (int i = 0; i < 3; i++) {
            if (known.find("hash").isEmpty()) {
                known.read("hash", () -> read(alice, reads));
            }
        }

        assertThat(reads).hasValue(1);
    }

    /** The slow reader: it has read the log-in, then somebody revokes it, then it would remember what it read. */
    @Test
    void remembersNothingThatWasRevokedWhileItWasRead() {
        User alice = house.user(ALICE);
        KnownLogins known = new KnownLogins(nobody -> {});

        known.read("hash", () -> {
            Optional<KnownLogins.Known> found = read(alice, new AtomicInteger());
            known.forgetAll();
            return found;
        });

        assertThat(known.find("hash")).isEmpty();
    }

    @Test
    void forgetsWhatItKnewLongestAgo() {
        Recent<UserId, String> recent = new Recent<>(2);
        recent.put(ALICE, "a");
        recent.put(BOB, "b");
        assertThat(recent.get(ALICE)).isEqualTo("a");

        recent.put(new UserId("carol"), "c");

        assertThat(recent).containsOnlyKeys(ALICE, new UserId("carol"));
    }

    private Optional<KnownLogins.Known> read(User user, AtomicInteger reads) {
        reads.incrementAndGet();
        return Optional.of(
                new KnownLogins.Known(user, house.clock.instant(), house.clock.instant(), house.clock.instant()));
    }
}
