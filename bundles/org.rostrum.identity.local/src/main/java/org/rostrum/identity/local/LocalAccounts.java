package org.rostrum.identity.local;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rostrum.identity.AccountChange;
import org.rostrum.identity.AccountDetails;
import org.rostrum.identity.Accounts;
import org.rostrum.identity.Group;
import org.rostrum.identity.GroupId;
import org.rostrum.identity.Right;
import org.rostrum.identity.User;
import org.rostrum.identity.UserId;
import org.rostrum.identity.store.Account;
import org.rostrum.identity.store.Account.SecondFactor;
import org.rostrum.identity.store.LoginStore;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problem;
import org.rostrum.problem.Problems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The accounts of this server. */
@Component(
        service = {Accounts.class, LocalAccounts.class},
        configurationPid = Configuration.PID)
public final class LocalAccounts implements Accounts {

    private static final Logger LOG = LoggerFactory.getLogger(LocalAccounts.class);

    private final AccountBook book;
    private final LoginStore logins;
    private final KnownLogins known;
    private final Passwords passwords;
    private final PasswordRule rule;
    private final Clock clock;

    @Activate
    public LocalAccounts(
            @Reference AccountBook book,
            @Reference LoginStore logins,
            @Reference KnownLogins known,
            @Reference Passwords passwords,
            Configuration configuration) {
        this(book, logins, known, passwords, new PasswordRule(configuration.password_length()), Clock.systemUTC());
    }

    LocalAccounts(
            AccountBook book,
            LoginStore logins,
            KnownLogins known,
            Passwords passwords,
            PasswordRule rule,
            Clock clock) {
        this.book = book;
        this.logins = logins;
        this.known = known;
        this.passwords = passwords;
        this.rule = rule;
        this.clock = clock;
    }

    @Override
    public Optional<User> find(UserId id) {
        return book.find(id).map(book::user);
    }

    @Override
    public List<User> list() {
        return book.users();
    }

    @Override
    public Optional<AccountDetails> details(UserId id) {
        return book.find(id).map(account -> details(account, book.groups()));
    }

    @Override
    public List<AccountDetails> listDetails() {
        List<Group> groups = book.groups();
        return book.list().stream().map(account -> details(account, groups)).toList();
    }

    private AccountDetails details(Account account, List<Group> groups) {
        Instant now = clock.instant();
        return new AccountDetails(
                AccountBook.user(account, groups),
                account.own().rights(),
                account.groups(),
                account.aliases(),
                account.created(),
                account.protection().lockedUntil().filter(now::isBefore),
                account.protection()
                        .secondFactor()
                        .filter(SecondFactor::confirmed)
                        .isPresent());
    }

    @Override
    public Outcome<User> add(UserId id, String displayName, Set<Right> rights, String password) {
        if (!User.isDisplayName(displayName)) {
            return Outcome.refused(invalidName());
        }
        Optional<Problem> objection = rule.objection(id, password);
        if (objection.isPresent()) {
            return Outcome.refused(objection.get());
        }
        Account account =
                Account.of(new User(id, displayName, rights, true), passwords.hash(password), clock.instant());
        if (!book.add(account)) {
            return Outcome.refused(Problems.USER_TAKEN.because("There is an account of this name already."));
        }
        User user = book.user(account);
        LOG.info("Account {} was added with the rights {}", id, user.rights());
        return Outcome.done(user);
    }

    @Override
    public Outcome<User> change(UserId id, AccountChange change) {
        if (change.displayName().filter(name -> !User.isDisplayName(name)).isPresent()) {
            return Outcome.refused(invalidName());
        }
        return book.change(id, account -> Outcome.done(changed(account, change)))
                .map(account -> settle(account, !account.own().active()));
    }

    private static Account changed(Account account, AccountChange change) {
        User own = account.own();
        Set<GroupId> groups = new HashSet<>(change.groups().orElse(account.groups()));
        groups.remove(Group.EVERYBODY.id());
        Set<UserId> aliases = new HashSet<>(change.aliases().orElse(account.aliases()));
        aliases.remove(account.id());
        return account.with(new User(
                        own.id(),
                        change.displayName().orElse(own.displayName()),
                        change.rights().orElse(own.rights()),
                        change.active().orElse(own.active())))
                .inGroups(groups)
                .alsoCalled(aliases);
    }

    @Override
    public Outcome<User> resetPassword(UserId id, String password) {
        Optional<Problem> objection = rule.objection(id, password);
        if (objection.isPresent()) {
            return Outcome.refused(objection.get());
        }
        String hash = passwords.hash(password);
        return book.change(id, account -> Outcome.done(account.withPasswordHash(hash)))
                .map(account -> settle(account, true));
    }

    @Override
    public Outcome<User> unlock(UserId id) {
        return book.change(id, account -> Outcome.done(account.lockedUntil(Optional.empty())))
                .map(account -> settle(account, false));
    }

    /** Keeps the same password under a hash of the present cost, unless the account has changed since {@code seen}. */
    void renewHash(Account seen, String hash) {
        String before = seen.protection().passwordHash();
        book.change(
                seen.id(),
                account -> Outcome.done(
                        account.protection().passwordHash().equals(before) ? account.withPasswordHash(hash) : account));
    }

    /** Ends log-ins after the account is changed, so that no new one slips in between. */
    private User settle(Account account, boolean endingLogins) {
        if (endingLogins) {
            logins.removeAllOf(account.id());
            known.ended(account.id());
        }
        User user = book.user(account);
        LOG.info("Account {} was changed: active {}, rights {}", user.id(), user.active(), user.rights());
        return user;
    }

    private static Problem invalidName() {
        return Problems.USER_INVALID.because(
                "A display name has 1 to " + User.MAX_DISPLAY_NAME + " characters, none of them invisible.");
    }
}
