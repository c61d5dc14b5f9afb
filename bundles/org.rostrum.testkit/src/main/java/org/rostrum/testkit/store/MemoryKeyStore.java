package org.rostrum.testkit.store;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.rostrum.identity.ApiKey;
import org.rostrum.identity.store.KeyStore;

/** Keeps keys until the test ends. */
public final class MemoryKeyStore implements KeyStore {

    private final Map<String, StoredKey> keys = new ConcurrentHashMap<>();

    @Override
    public void add(StoredKey key) {
        if (findByHash(key.secretHash()).isPresent()
                || keys.putIfAbsent(key.key().id(), key) != null) {
            throw new IllegalStateException("key: its id or its secret is there already");
        }
    }

    @Override
    public Optional<StoredKey> findByHash(String secretHash) {
        return keys.values().stream()
                .filter(key -> key.secretHash().equals(secretHash))
                .findAny();
    }

    @Override
    public List<StoredKey> list() {
        return keys.values().stream()
                .sorted(Comparator.comparing((StoredKey stored) -> stored.key().created())
                        .reversed()
                        .thenComparing(stored -> stored.key().id()))
                .toList();
    }

    @Override
    public void touch(String id, Instant used) {
        keys.computeIfPresent(id, (same, stored) -> {
            ApiKey key = stored.key();
            return new StoredKey(
                    new ApiKey(
                            id,
                            key.owner(),
                            key.name(),
                            key.scopes(),
                            key.networks(),
                            key.created(),
                            key.expires(),
                            Optional.of(used)),
                    stored.secretHash());
        });
    }

    @Override
    public boolean remove(String id) {
        return keys.remove(id) != null;
    }
}
