package org.rostrum.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rostrum.identity.ApiKey;
import org.rostrum.identity.ApiKey.Scope;
import org.rostrum.identity.User;
import org.rostrum.identity.UserId;
import org.rostrum.identity.store.Account;
import org.rostrum.identity.store.AccountStore;
import org.rostrum.identity.store.KeyStore;
import org.rostrum.identity.store.KeyStore.StoredKey;

/** What every {@link KeyStore} promises. */
public abstract class KeyStoreContract {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123456Z");
    private static final UserId ALICE = new UserId("alice");

    /** A store without any key. */
    protected abstract KeyStore store();

    /** The accounts beside the keys of {@link #store()}; called after it. */
    protected abstract AccountStore accounts();

    @Test
    void keepsTheLongestValuesAndTheShortest() {
        KeyStore store = storeOfAlice();
        StoredKey whole = new StoredKey(
                new ApiKey(
                        "i".repeat(36),
                        ALICE,
                        "Ö".repeat(100),
                        EnumSet.allOf(Scope.class),
                        List.of("2001:db8::/32", "192.0.2.0/24", "198.51.100.7"),
                        NOON,
                        NOON.plusSeconds(1),
                        Optional.of(NOON)),
                "a".repeat(64));
        StoredKey bare = key("one", 'b', NOON.minusSeconds(1));

        store.add(bare);
        store.add(whole);

        assertThat(store.list()).containsExactly(whole, bare);
        assertThat(store.findByHash("a".repeat(64))).contains(whole);
        assertThat(store.findByHash("c".repeat(64))).isEmpty();
    }

    @Test
    void refusesTheSameSecretTwice() {
        KeyStore store = storeOfAlice();
        store.add(key("one", 'a', NOON));

        assertThatThrownBy(() -> store.add(key("other", 'a', NOON))).isInstanceOf(RuntimeException.class);

        assertThat(store.list()).hasSize(1);
    }

    @Test
    void remembersWhenAKeyWasUsed() {
        KeyStore store = storeOfAlice();
        store.add(key("one", 'a', NOON));

        store.touch("one", NOON.plusSeconds(5));
        store.touch("none", NOON);

        assertThat(store.list())
                .extracting(stored -> stored.key().used())
                .containsExactly(Optional.of(NOON.plusSeconds(5)));
    }

    @Test
    void removesAKey() {
        KeyStore store = storeOfAlice();
        store.add(key("one", 'a', NOON));
        store.add(key("other", 'b', NOON));

        assertThat(store.remove("one")).isTrue();
        assertThat(store.remove("one")).isFalse();

        assertThat(store.list()).extracting(stored -> stored.key().id()).containsExactly("other");
    }

    private KeyStore storeOfAlice() {
        KeyStore store = store();
        accounts().add(Account.of(new User(ALICE, "Alice", Set.of(), true), "$argon2id$", NOON));
        return store;
    }

    private static StoredKey key(String id, char secret, Instant created) {
        ApiKey key = new ApiKey(id, ALICE, "n", Set.of(Scope.READ), List.of(), created, NOON, Optional.empty());
        return new StoredKey(key, String.valueOf(secret).repeat(64));
    }
}
