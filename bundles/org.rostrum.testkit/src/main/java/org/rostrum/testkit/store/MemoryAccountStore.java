package org.rostrum.testkit.store;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.rostrum.identity.UserId;
import org.rostrum.identity.store.Account;
import org.rostrum.identity.store.AccountStore;

/** Keeps accounts until the test ends. */
public final class MemoryAccountStore implements AccountStore {

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<UserId, Account> accounts = new LinkedHashMap<>();

    @Override
    public Optional<Account> find(UserId id) {
        return alone(() -> Optional.ofNullable(accounts.get(id)));
    }

    @Override
    public Optional<Account> findByName(UserId name) {
        return alone(() -> accounts.values().stream()
                .filter(account -> names(account).anyMatch(name::equals))
                .findFirst());
    }

    @Override
    public List<Account> list() {
        return alone(() -> accounts.values().stream()
                .sorted(Comparator.comparing(account -> account.id().value()))
                .toList());
    }

    @Override
    public boolean add(List<Account> all) {
        return alone(() -> {
            Map<UserId, Account> before = Map.copyOf(accounts);
            boolean added = all.stream()
                    .allMatch(account -> !isTaken(account) && accounts.putIfAbsent(account.id(), account) == null);
            if (!added) {
                accounts.clear();
                accounts.putAll(before);
            }
            return added;
        });
    }

    @Override
    public Change replace(Account account) {
        return alone(() -> {
            if (!accounts.containsKey(account.id())) {
                return Change.ABSENT;
            }
            if (isTaken(account)) {
                return Change.NAME_TAKEN;
            }
            accounts.put(account.id(), account);
            return Change.DONE;
        });
    }

    private boolean isTaken(Account account) {
        return accounts.values().stream()
                .filter(other -> !other.id().equals(account.id()))
                .flatMap(MemoryAccountStore::names)
                .anyMatch(name -> names(account).anyMatch(name::equals));
    }

    private static Stream<UserId> names(Account account) {
        return Stream.concat(Stream.of(account.id()), account.aliases().stream());
    }

    private <T> T alone(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
