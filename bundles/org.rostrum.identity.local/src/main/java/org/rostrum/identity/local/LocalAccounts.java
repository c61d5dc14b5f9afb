package org.rostrum.identity.local;

import static org.rostrum.identity.Right.ADMINISTRATOR;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rostrum.identity.Accounts;
import org.rostrum.identity.Right;
import org.rostrum.identity.User;
import org.rostrum.identity.UserId;
import org.rostrum.identity.store.Account;
import org.rostrum.identity.store.AccountStore;
import org.rostrum.identity.store.LoginStore;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problem;
import org.rostrum.problem.Problems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The accounts of this server. Changes go one after the other: each reads what it changes. */
@Component(service = {Accounts.class, LocalAccounts.class})
public final class LocalAccounts implements Accounts {

    private static final Logger LOG = LoggerFactory.getLogger(LocalAccounts.class);

    private final AccountStore store;
    private final LoginStore logins;
    private final KnownLogins known;
    private final Passwords passwords;
    private final Clock clock;
    private final ReentrantLock changing = new ReentrantLock(true);

    @Activate
    public LocalAccounts(
            @Reference AccountStore store,
            @Reference LoginStore logins,
            @Reference KnownLogins known,
            @Reference Passwords passwords) {
        this(store, logins, known, passwords, Clock.systemUTC());
    }

    LocalAccounts(AccountStore store, LoginStore logins, KnownLogins known, Passwords passwords, Clock clock) {
        this.store = store;
        this.logins = logins;
        this.known = known;
        this.passwords = passwords;
        this.clock = clock;
    }

    @Override
    public Optional<User> find(UserId id) {
        return store.find(id).map(Account::user);
    }

    @Override
    public List<User> list() {
        return store.list().stream().map(Account::user).toList();
    }

    @Override
    public Outcome<User> add(UserId id, String displayName, Set<Right> rights, String password) {
        if (!User.isDisplayName(displayName)) {
            return Outcome.refused(Problems.USER_INVALID.because(
                    "A display name has 1 to " + User.MAX_DISPLAY_NAME + " characters, none of them invisible."));
        }
        Optional<Problem> objection = PasswordRule.objection(id, password);
        if (objection.isPresent()) {
            return Outcome.refused(objection.get());
        }
        User user = new User(id, displayName, rights, true);
        if (!store.add(new Account(user, passwords.hash(password), clock.instant()))) {
            return Outcome.refused(Problems.USER_TAKEN.because("There is an account of this name already."));
        }
        LOG.info("Account {} was added with the rights {}", id, user.rights());
        return Outcome.done(user);
    }

    @Override
    public Outcome<User> change(User changed) {
        return oneAfterTheOther(() -> {
            Optional<Account> account = store.find(changed.id());
            if (account.isEmpty()) {
                return unknown();
            }
            if (!changed.may(ADMINISTRATOR) && isLastAdministrator(account.get().user())) {
                return Outcome.refused(
                        Problems.RIGHT_REQUIRED.because("The server would be left without an active administrator."));
            }
            return replace(
                    new Account(
                            changed, account.get().passwordHash(), account.get().created()),
                    !changed.active());
        });
    }

    @Override
    public Outcome<User> resetPassword(UserId id, String password) {
        Optional<Problem> objection = PasswordRule.objection(id, password);
        if (objection.isPresent()) {
            return Outcome.refused(objection.get());
        }
        String hash = passwords.hash(password);
        return oneAfterTheOther(() -> store.find(id)
                .map(account -> replace(new Account(account.user(), hash, account.created()), true))
                .orElseGet(LocalAccounts::unknown));
    }

    /** Keeps the same password under a hash of the present cost, unless the account has changed since {@code seen}. */
    void renewHash(Account seen, String hash) {
        oneAfterTheOther(() -> store.find(seen.user().id())
                .filter(account -> account.passwordHash().equals(seen.passwordHash()))
                .map(account -> store.replace(new Account(account.user(), hash, account.created()))));
    }

    private Outcome<User> replace(Account account, boolean endingLogins) {
        User user = account.user();
        if (!store.replace(account)) {
            return unknown();
        }
        if (endingLogins) {
            logins.removeAllOf(user.id());
        }
        known.forgetAll();
        LOG.info("Account {} was changed: active {}, rights {}", user.id(), user.active(), user.rights());
        return Outcome.done(user);
    }

    private boolean isLastAdministrator(User user) {
        return user.may(ADMINISTRATOR)
                && list().stream().filter(other -> other.may(ADMINISTRATOR)).count() == 1;
    }

    private <T> T oneAfterTheOther(Supplier<T> change) {
        changing.lock();
        try {
            return change.get();
        } finally {
            changing.unlock();
        }
    }

    private static Outcome<User> unknown() {
        return Outcome.refused(Problems.USER_UNKNOWN.because("There is no such account."));
    }
}
