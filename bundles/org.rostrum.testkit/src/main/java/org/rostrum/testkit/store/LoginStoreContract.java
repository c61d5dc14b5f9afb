package org.rostrum.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.rostrum.identity.UserId;
import org.rostrum.identity.store.LoginStore;
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

        store.extend(hash('a'), NOON.plusSeconds(3600));

        assertThat(store.find(hash('a'))).map(StoredLogin::expires).contains(NOON.plusSeconds(3600));
        assertThat(store.find(hash('b'))).map(StoredLogin::expires).contains(NOON);
    }

    @Test
    void bringsNoLoginBackByMovingItsEnd() {
        LoginStore store = store();

        store.extend(hash('a'), NOON);

        assertThat(store.find(hash('a'))).isEmpty();
    }

    @Test
    void removesOneLogin() {
        LoginStore store = store();
        store.add(login('a', ALICE, NOON));
        store.add(login('b', ALICE, NOON));

        store.remove(hash('a'));
        store.remove(hash('c'));

        assertThat(store.find(hash('a'))).isEmpty();
        assertThat(store.find(hash('b'))).isPresent();
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
        return new StoredLogin(hash(token), user, NOON.minusSeconds(3600), expires);
    }

    private static String hash(char token) {
        return String.valueOf(token).repeat(64);
    }
}
