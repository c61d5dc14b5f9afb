package org.rostrum.testkit.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
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
    public List<StoredLogin> listOf(UserId user) {
        return logins.values().stream()
                .filter(login -> login.user().equals(user))
                .toList();
    }

    @Override
    public void extend(String tokenHash, Instant used, Instant expires) {
        logins.computeIfPresent(tokenHash, (hash, login) -> changed(login, login.kind(), used, expires));
    }

    @Override
    public boolean spend(String tokenHash) {
        AtomicBoolean spent = new AtomicBoolean();
        logins.computeIfPresent(tokenHash, (hash, login) -> {
            spent.set(login.kind() == Kind.REFRESH);
            return spent.get() ? changed(login, Kind.SPENT, login.used(), login.expires()) : login;
        });
        return spent.get();
    }

    private static StoredLogin changed(StoredLogin login, Kind kind, Instant used, Instant expires) {
        return new StoredLogin(
                login.tokenHash(),
                login.session(),
                login.user(),
                kind,
                login.created(),
                used,
                expires,
                login.network(),
                login.client());
    }

    @Override
    public boolean removeSession(UserId user, String session) {
        return logins.values()
                .removeIf(
                        login -> login.session().equals(session) && login.user().equals(user));
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
