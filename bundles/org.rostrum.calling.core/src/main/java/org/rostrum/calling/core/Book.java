package org.rostrum.calling.core;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rostrum.calling.CallEvent;
import org.rostrum.calling.CallId;
import org.rostrum.calling.CallLog;
import org.rostrum.calling.MissedCall;
import org.rostrum.calling.store.BlockStore;
import org.rostrum.calling.store.MissedCallStore;
import org.rostrum.identity.Accounts;
import org.rostrum.identity.User;
import org.rostrum.identity.UserId;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problem;
import org.rostrum.problem.Problems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What of calls lies in the database. Blocks on it. */
@Component(service = {CallLog.class, Book.class})
public final class Book implements CallLog {

    private static final Logger LOG = LoggerFactory.getLogger(Book.class);

    private final AtomicReference<Consumer<UserId>> teller = new AtomicReference<>(user -> {});
    private final MissedCallStore missed;
    private final BlockStore blocks;
    private final Accounts accounts;
    private final Clock clock;

    @Activate
    public Book(@Reference MissedCallStore missed, @Reference BlockStore blocks, @Reference Accounts accounts) {
        this(missed, blocks, accounts, Clock.systemUTC());
    }

    Book(MissedCallStore missed, BlockStore blocks, Accounts accounts, Clock clock) {
        this.missed = missed;
        this.blocks = blocks;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** @param next tells the devices of somebody that what they missed has changed */
    void tellingBy(Consumer<UserId> next) {
        teller.set(next);
    }

    /** Whom somebody wants to call, if they may be called by them. */
    Outcome<User> reach(UserId caller, UserId callee) {
        Optional<User> other = accounts.find(callee).filter(User::active);
        if (other.isEmpty()) {
            return Outcome.refused(unknown());
        }
        return blocks.isBlocked(callee, caller)
                ? Outcome.refused(Problems.CALL_BLOCKED.because("They want no calls from you."))
                : Outcome.done(other.get());
    }

    /** A call that cannot be kept is lost, but nothing else is. */
    void keep(MissedCall call) {
        try {
            missed.add(call);
            teller.get().accept(call.callee());
        } catch (RuntimeException e) {
            LOG.error("A missed call of {} could not be kept", call.callee(), e);
        }
    }

    /** How many they have not looked at; empty if that cannot be said now. */
    Optional<CallEvent> unseen(UserId callee) {
        try {
            return Optional.of(new CallEvent.MissedChanged(missed.countUnseen(callee)));
        } catch (RuntimeException e) {
            LOG.warn("The missed calls of {} could not be counted", callee, e);
            return Optional.empty();
        }
    }

    void forgetOld(Duration kept) {
        try {
            int removed = missed.removeBefore(clock.instant().minus(kept));
            LOG.debug("{} missed calls were old", removed);
        } catch (RuntimeException e) {
            LOG.warn("Old missed calls could not be removed; again in an hour", e);
        }
    }

    @Override
    public Page missed(UserId callee, int offset, int limit) {
        List<MissedCall> calls = missed.list(callee, offset, limit);
        return new Page(calls, missed.count(callee), missed.countUnseen(callee));
    }

    @Override
    public void seen(UserId callee) {
        missed.markSeen(callee);
        teller.get().accept(callee);
    }

    @Override
    public Outcome<CallId> forget(UserId callee, CallId call) {
        if (!missed.remove(callee, call)) {
            return Outcome.refused(Past.unknown());
        }
        teller.get().accept(callee);
        return Outcome.done(call);
    }

    @Override
    public Set<UserId> blocked(UserId by) {
        return blocks.blockedBy(by);
    }

    @Override
    public Outcome<UserId> block(UserId by, UserId whom) {
        if (by.equals(whom)) {
            return Outcome.refused(Problems.CALL_INVALID.because("Nobody blocks themselves."));
        }
        if (accounts.find(whom).isEmpty()) {
            return Outcome.refused(unknown());
        }
        if (blocks.blockedBy(by).size() >= MAX_BLOCKED) {
            return Outcome.refused(Problems.LIMIT_EXCEEDED.because("At most " + MAX_BLOCKED + " can be blocked."));
        }
        blocks.block(by, whom);
        return Outcome.done(whom);
    }

    @Override
    public void unblock(UserId by, UserId whom) {
        blocks.unblock(by, whom);
    }

    private static Problem unknown() {
        return Problems.USER_UNKNOWN.because("There is no such account.");
    }
}
