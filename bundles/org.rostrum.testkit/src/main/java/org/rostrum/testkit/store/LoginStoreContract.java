package org.rostrum.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Collections;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.rostrum.identity.UserId;
import org.rostrum.identity.store.LoginStore;
import org.rostrum.identity.store.LoginStore.Kind;
import org.rostrum.identity.store.LoginStore.StoredLogin;

/** What every {@link LoginStore} promises. */
public abstract class LoginStoreContract {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123456Z");
    private static final UserId ALICE = new UserId("alice");
    private static final UserId BOB = new UserId("bob");

    /** A store without any log-in. */
    protected abstract LoginStore store();

    @Test
    void givesBackWhatWasAdded() {
        LoginStore store = store();
        StoredLogin login = login('a', ALICE, NOON.plusSeconds(60));

        store.add(login);

        assertThat(store.find(hash('a'))).contains(login);
        assertThat(store.find(hash('b'))).isEmpty();
    }

    @Test
    void refusesTheSameTokenTwice() {
        LoginStore store = store();
        store.add(login('a', ALICE, NOON));

        assertThatThrownBy(() -> store.add(login('a', BOB, NOON))).isInstanceOf(RuntimeException.class);

        assertThat(store.find(hash('a'))).map(StoredLogin::user).contains(ALICE);
    }

    @Test
    void movesTheEndOfOneLogin() {
        LoginStore store = store();
        store.add(login('a', ALICE, NOON));
        store.add(login('b', ALICE, NOON));

        store.extend(hash('a'), NOON.plusSeconds(60), NOON.plusSeconds(3600));

        assertThat(store.find(hash('a'))).map(StoredLogin::expires).contains(NOON.plusSeconds(3600));
        assertThat(store.find(hash('a'))).map(StoredLogin::used).contains(NOON.plusSeconds(60));
        assertThat(store.find(hash('b'))).map(StoredLogin::expires).contains(NOON);
    }

    @Test
    void bringsNoLoginBackByMovingItsEnd() {
        LoginStore store = store();

        store.extend(hash('a'), NOON, NOON);

        assertThat(store.find(hash('a'))).isEmpty();
    }

    @Test
    void keepsEveryKindAndTheLongestValues() {
        LoginStore store = store();
        for (Kind kind : Kind.values()) {
            String hash = hash(kind.name().toLowerCase(Locale.ROOT).charAt(0));
            store.add(new StoredLogin(
                    hash, "s".repeat(36), ALICE, kind, NOON, NOON, NOON, "n".repeat(64), "c".repeat(120)));
        }

        assertThat(store.listOf(ALICE)).extracting(StoredLogin::kind).containsExactlyInAnyOrder(Kind.values());
        assertThat(store.listOf(ALICE)).extracting(StoredLogin::client).containsOnly("c".repeat(120));
        assertThat(store.listOf(BOB)).isEmpty();
    }

    @Test
    void removesEveryTokenOfOneLogin() {
        LoginStore store = store();
        store.add(token('a', "one", Kind.ACCESS));
        store.add(token('b', "one", Kind.REFRESH));
        store.add(token('c', "other", Kind.REFRESH));

        assertThat(store.removeSession(BOB, "one")).as("it is not his").isFalse();
        assertThat(store.removeSession(ALICE, "one")).isTrue();
        assertThat(store.removeSession(ALICE, "one")).isFalse();

        assertThat(store.listOf(ALICE)).extracting(StoredLogin::session).containsExactly("other");
    }

    @Test
    void spendsARefreshTokenOnce() {
        LoginStore store = store();
        store.add(token('a', "one", Kind.REFRESH));
        store.add(token('b', "one", Kind.ACCESS));

        assertThat(store.spend(hash('a'))).isTrue();
        assertThat(store.spend(hash('a'))).isFalse();
        assertThat(store.spend(hash('b'))).isFalse();
        assertThat(store.spend(hash('c'))).isFalse();

        assertThat(store.find(hash('a'))).map(StoredLogin::kind).contains(Kind.SPENT);
    }

    @Test
    void letsOneOfManySpendARefreshToken() throws Exception {
        LoginStore store = store();
        store.add(token('a', "one", Kind.REFRESH));
        Callable<Boolean> spending = () -> store.spend(hash('a'));

        assertThat(Race.of(Collections.nCopies(4, spending))).containsOnlyOnce(true);
    }

    @Test
    void removesEveryLoginOfOneUser() {
        LoginStore store = store();
        store.add(login('a', ALICE, NOON));
        store.add(login('b', ALICE, NOON));
        store.add(login('c', BOB, NOON));

        store.removeAllOf(ALICE);

        assertThat(store.find(hash('a'))).isEmpty();
        assertThat(store.find(hash('b'))).isEmpty();
        assertThat(store.find(hash('c'))).isPresent();
    }

    @Test
    void removesWhatExpiredBeforeNowAndCountsIt() {
        LoginStore store = store();
        store.add(login('a', ALICE, NOON.minusSeconds(1)));
        store.add(login('b', BOB, NOON.minusSeconds(100)));
        store.add(login('c', ALICE, NOON));

        assertThat(store.removeExpired(NOON)).isEqualTo(2);

        assertThat(store.find(hash('a'))).isEmpty();
        assertThat(store.find(hash('c'))).isPresent();
        assertThat(store.removeExpired(NOON)).isZero();
    }

    private static StoredLogin login(char token, UserId user, Instant expires) {
        Instant created = NOON.minusSeconds(3600);
        return new StoredLogin(
                hash(token), "session-" + token, user, Kind.BROWSER, created, created, expires, "192.0.2.1", "Browser");
    }

    private static StoredLogin token(char token, String session, Kind kind) {
        return new StoredLogin(hash(token), session, ALICE, kind, NOON, NOON, NOON, "", "");
    }

    private static String hash(char token) {
        return String.valueOf(token).repeat(64);
    }
}
