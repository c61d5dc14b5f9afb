package org.rostrum.identity.local;

import static org.rostrum.identity.Right.ADMINISTRATOR;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rostrum.identity.Accounts;
import org.rostrum.identity.Right;
import org.rostrum.identity.User;
import org.rostrum.identity.UserId;
import org.rostrum.identity.store.Account;
import org.rostrum.identity.store.LoginStore;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problem;
import org.rostrum.problem.Problems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The accounts of this server. */
@Component(service = {Accounts.class, LocalAccounts.class})
public final class LocalAccounts implements Accounts {

    private static final Logger LOG = LoggerFactory.getLogger(LocalAccounts.class);

    private final AccountBook book;
    private final LoginStore logins;
    private final KnownLogins known;
    private final Passwords passwords;
    private final Clock clock;

    @Activate
    public LocalAccounts(
            @Reference AccountBook book,
            @Reference LoginStore logins,
            @Reference KnownLogins known,
            @Reference Passwords passwords) {
        this(book, logins, known, passwords, Clock.systemUTC());
    }

    LocalAccounts(AccountBook book, LoginStore logins, KnownLogins known, Passwords passwords, Clock clock) {
        this.book = book;
        this.logins = logins;
        this.known = known;
        this.passwords = passwords;
        this.clock = clock;
    }

    @Override
    public Optional<User> find(UserId id) {
        return book.find(id).map(book::user);
    }

    @Override
    public List<User> list() {
        return book.list().stream().map(book::user).toList();
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
        if (!book.add(Account.of(user, passwords.hash(password), clock.instant()))) {
            return Outcome.refused(Problems.USER_TAKEN.because("There is an account of this name already."));
        }
        LOG.info("Account {} was added with the rights {}", id, user.rights());
        return Outcome.done(user);
    }

    @Override
    public Outcome<User> change(User changed) {
        Outcome<User> outcome = book.change(changed.id(), account -> {
                    boolean lost = !changed.may(ADMINISTRATOR) && isLastAdministrator(book.user(account));
                    return lost ? leavesNobody() : Outcome.done(account.with(changed));
                })
                .map(book::user);
        return outcome.map(user -> settle(user, !user.active()));
    }

    @Override
    public Outcome<User> resetPassword(UserId id, String password) {
        Optional<Problem> objection = PasswordRule.objection(id, password);
        if (objection.isPresent()) {
            return Outcome.refused(objection.get());
        }
        String hash = passwords.hash(password);
        return book.change(id, account -> Outcome.done(account.withPasswordHash(hash)))
                .map(account -> settle(book.user(account), true));
    }

    /** Keeps the same password under a hash of the present cost, unless the account has changed since {@code seen}. */
    void renewHash(Account seen, String hash) {
        book.change(
                seen.id(),
                account -> Outcome.done(
                        account.passwordHash().equals(seen.passwordHash()) ? account.withPasswordHash(hash) : account));
    }

    /** Ends log-ins after the account is changed, so that no new one slips in between. */
    private User settle(User user, boolean endingLogins) {
        if (endingLogins) {
            logins.removeAllOf(user.id());
            known.forgetAll();
        }
        LOG.info("Account {} was changed: active {}, rights {}", user.id(), user.active(), user.rights());
        return user;
    }

    private boolean isLastAdministrator(User user) {
        return user.may(ADMINISTRATOR)
                && list().stream().filter(other -> other.may(ADMINISTRATOR)).count() == 1;
    }

    private static Outcome<Account> leavesNobody() {
        return Outcome.refused(
                Problems.RIGHT_REQUIRED.because("The server would be left without an active administrator."));
    }
}
