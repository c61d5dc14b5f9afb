package org.rostrum.testkit.store;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.rostrum.identity.UserId;
import org.rostrum.identity.store.Account;
import org.rostrum.identity.store.AccountStore;

/** Keeps accounts until the test ends. */
public final class MemoryAccountStore implements AccountStore {

    private final Map<UserId, Account> accounts = new ConcurrentHashMap<>();

    @Override
    public Optional<Account> find(UserId id) {
        return Optional.ofNullable(accounts.get(id));
    }

    @Override
    public List<Account> list() {
        return accounts.values().stream()
                .sorted(Comparator.comparing(account -> account.id().value()))
                .toList();
    }

    @Override
    public boolean add(Account account) {
        return accounts.putIfAbsent(account.id(), account) == null;
    }

    @Override
    public boolean replace(Account account) {
        return accounts.replace(account.id(), account) != null;
    }
}
