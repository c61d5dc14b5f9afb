package org.rostrum.identity.local;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rostrum.identity.User;
import org.rostrum.identity.UserId;
import org.rostrum.identity.store.Account;
import org.rostrum.identity.store.AccountStore;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problems;

/**
 * The accounts as they are kept. Changes go one after the other, since each reads what it changes, and whoever is logged
 * in meets them at once.
 */
@Component(service = AccountBook.class)
public final class AccountBook {

    private final AccountStore store;
    private final KnownLogins known;
    private final ReentrantLock changing = new ReentrantLock(true);

    @Activate
    public AccountBook(@Reference AccountStore store, @Reference KnownLogins known) {
        this.store = store;
        this.known = known;
    }

    Optional<Account> find(UserId id) {
        return store.find(id);
    }

    List<Account> list() {
        return store.list();
    }

    /** The person an account stands for. */
    User user(Account account) {
        return new User(account.id(), account.displayName(), account.rights(), account.active());
    }

    /** Returns false and changes nothing if the id is taken. */
    boolean add(Account account) {
        return oneAfterTheOther(() -> store.add(account));
    }

    /** Changes an account to what {@code how} makes of it. Refuses {@code user.unknown} and what {@code how} refuses. */
    Outcome<Account> change(UserId id, Function<Account, Outcome<Account>> how) {
        return oneAfterTheOther(() -> {
            Optional<Account> account = store.find(id);
            if (account.isEmpty()) {
                return unknown();
            }
            Outcome<Account> changed =
                    how.apply(account.get()).then(wanted -> store.replace(wanted) ? Outcome.done(wanted) : unknown());
            known.forgetAll();
            return changed;
        });
    }

    private <T> T oneAfterTheOther(Supplier<T> change) {
        changing.lock();
        try {
            return change.get();
        } finally {
            changing.unlock();
        }
    }

    private static <T> Outcome<T> unknown() {
        return Outcome.refused(Problems.USER_UNKNOWN.because("There is no such account."));
    }
}
