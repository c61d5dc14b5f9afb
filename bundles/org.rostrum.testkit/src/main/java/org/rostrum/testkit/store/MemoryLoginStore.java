package org.rostrum.testkit.store;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.rostrum.identity.UserId;
import org.rostrum.identity.store.LoginStore;

/** Keeps log-ins until the test ends. */
public final class MemoryLoginStore implements LoginStore {

    private final Map<String, StoredLogin> logins = new ConcurrentHashMap<>();

    @Override
    public void add(StoredLogin login) {
        if (logins.putIfAbsent(login.tokenHash(), login) != null) {
            throw new IllegalStateException("login: its token is there already");
        }
    }

    @Override
    public Optional<StoredLogin> find(String tokenHash) {
        return Optional.ofNullable(logins.get(tokenHash));
    }

    @Override
    public void extend(String tokenHash, Instant expires) {
        logins.computeIfPresent(
                tokenHash, (hash, login) -> new StoredLogin(hash, login.user(), login.created(), expires));
    }

    @Override
    public void remove(String tokenHash) {
        logins.remove(tokenHash);
    }

    @Override
    public void removeAllOf(UserId user) {
        logins.values().removeIf(login -> login.user().equals(user));
    }

    @Override
    public int removeExpired(Instant now) {
        int before = logins.size();
        logins.values().removeIf(login -> login.expires().isBefore(now));
        return before - logins.size();
    }
}
