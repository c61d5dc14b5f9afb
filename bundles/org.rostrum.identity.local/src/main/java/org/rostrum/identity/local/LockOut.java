package org.rostrum.identity.local;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rostrum.audit.Actor;
import org.rostrum.audit.AuditLog;
import org.rostrum.audit.Deed;
import org.rostrum.identity.UserId;
import org.rostrum.identity.store.Account;
import org.rostrum.problem.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Locks an account for a while after too many failed log-ins, from wherever they came. The lock is kept with the account,
 * the count in memory. Whoever is logged in stays so. Nobody is told: what a guesser is answered does not change.
 */
@Component(service = LockOut.class, configurationPid = Configuration.PID)
public final class LockOut {

    private static final Logger LOG = LoggerFactory.getLogger(LockOut.class);
    private static final int REMEMBERED = 20_000;

    /**
     * When an account is locked.
     *
     * @param failures how many lock it; 0: none ever do
     * @param window how long a failure is remembered, from the first one on
     * @param period how long the lock lasts
     */
    record Limits(int failures, Duration window, Duration period) {}

    private record Count(int failures, Instant since) {}

    private final AccountBook book;
    private final AuditLog audit;
    private final Limits limits;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<UserId, Count> counts = new Recent<>(REMEMBERED);

    @Activate
    public LockOut(@Reference AccountBook book, @Reference AuditLog audit, Configuration configuration) {
        this(
                book,
                audit,
                new Limits(
                        configuration.lock_failures(),
                        Duration.ofMinutes(configuration.lock_window_minutes()),
                        Duration.ofMinutes(configuration.lock_minutes())),
                Clock.systemUTC());
    }

    LockOut(AccountBook book, AuditLog audit, Limits limits, Clock clock) {
        this.book = book;
        this.audit = audit;
        this.limits = limits;
        this.clock = clock;
    }

    boolean isLocked(UserId id) {
        return book.find(id).filter(this::isLocked).isPresent();
    }

    private boolean isLocked(Account account) {
        return account.protection()
                .lockedUntil()
                .filter(clock.instant()::isBefore)
                .isPresent();
    }

    /** Whose account is called by this log-in name. */
    Optional<UserId> accountOf(String login) {
        return UserId.parse(login).flatMap(book::findByName).map(Account::id);
    }

    /** Somebody failed to log in under this name. What is tried during a lock makes it no longer. */
    void failed(String login) {
        if (limits.failures() == 0) {
            return;
        }
        Optional<UserId> id = UserId.parse(login)
                .flatMap(book::find)
                .filter(known -> !isLocked(known))
                .map(Account::id);
        if (id.filter(this::isOneTooMany).isPresent()) {
            close(id.get());
        }
    }

    void succeeded(UserId id) {
        lock.lock();
        try {
            counts.remove(id);
        } finally {
            lock.unlock();
        }
    }

    private boolean isOneTooMany(UserId id) {
        Instant now = clock.instant();
        lock.lock();
        try {
            Count before = Optional.ofNullable(counts.get(id))
                    .filter(count -> now.isBefore(count.since().plus(limits.window())))
                    .orElse(new Count(0, now));
            if (before.failures() + 1 < limits.failures()) {
                counts.put(id, new Count(before.failures() + 1, before.since()));
                return false;
            }
            counts.remove(id);
            return true;
        } finally {
            lock.unlock();
        }
    }

    private void close(UserId id) {
        Instant until = clock.instant().plus(limits.period());
        book.change(id, account -> Outcome.done(account.lockedUntil(Optional.of(until))));
        LOG.warn("Account {} is locked until {} after {} failed log-ins", id, until, limits.failures());
        audit.note(Deed.done(Actor.HOUSE, "account.locked").on(id.value()).with("until " + until));
    }
}
