package org.rostrum.identity.local;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rostrum.identity.User;
import org.rostrum.identity.UserId;

/**
 * Log-ins that were read from the store a moment ago, since every request asks. Whoever revokes anything forgets all of
 * them, after the store has it: revoking is rare, and what a slower reader brings from before is not remembered.
 */
@Component(service = KnownLogins.class)
public final class KnownLogins {

    private static final int REMEMBERED = 4096;

    /**
     * A log-in and its user.
     *
     * @param read when the store was asked
     */
    record Known(User user, Instant created, Instant expires, Instant read) {}

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Known> logins = new Recent<>(REMEMBERED);
    private long revocations;

    private final Consumer<UserId> listeners;

    @Activate
    public KnownLogins(@Reference LoginListeners listeners) {
        this((Consumer<UserId>) listeners);
    }

    /** @param listeners told whose log-ins have ended */
    KnownLogins(Consumer<UserId> listeners) {
        this.listeners = listeners;
    }

    Optional<Known> find(String tokenHash) {
        lock.lock();
        try {
            return Optional.ofNullable(logins.get(tokenHash));
        } finally {
            lock.unlock();
        }
    }

    /** Asks the store and remembers the answer, unless something was revoked in the meantime. */
    Optional<Known> read(String tokenHash, Supplier<Optional<Known>> store) {
        long before = revocations();
        Optional<Known> found = store.get();
        lock.lock();
        try {
            if (before == revocations) {
                found.ifPresent(known -> logins.put(tokenHash, known));
            }
        } finally {
            lock.unlock();
        }
        return found;
    }

    void forgetAll() {
        lock.lock();
        try {
            revocations++;
            logins.clear();
        } finally {
            lock.unlock();
        }
    }

    /** Log-ins of this user are in the store no more: nobody is to find them here, or to hold anything open with them. */
    void ended(UserId user) {
        forgetAll();
        listeners.accept(user);
    }

    private long revocations() {
        lock.lock();
        try {
            return revocations;
        } finally {
            lock.unlock();
        }
    }
}
