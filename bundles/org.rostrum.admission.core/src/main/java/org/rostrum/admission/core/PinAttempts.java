package org.rostrum.admission.core;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.identity.UserId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Slows down the guessing of PINs: counts wrong ones by account, by network and by conference. Whoever is over one of the
 * limits waits, even with the right PIN, or the answer would tell that it is right; and nothing is counted meanwhile, so
 * that knocking makes no wait longer. Any thread.
 */
final class PinAttempts {

    private static final Logger LOG = LoggerFactory.getLogger(PinAttempts.class);

    /** Of each kind; some megabytes when all are full. */
    static final int REMEMBERED = 20_000;

    /** Who types a PIN where. */
    record Attempt(ConferenceKey conference, Optional<UserId> account, Network network) {}

    private record AccountAt(UserId account, ConferenceKey conference) {}

    private final Supplier<PinLimits> limits;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Failures<ConferenceKey> byConference = new Failures<>(REMEMBERED);
    private final Failures<Network> byNetwork = new Failures<>(REMEMBERED);
    private final Failures<UserId> byAccount = new Failures<>(REMEMBERED);
    private final Failures<AccountAt> byAccountThere = new Failures<>(REMEMBERED);

    PinAttempts(Supplier<PinLimits> limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Takes an attempt into account, unless it must wait: then says how long.
     *
     * @param right forgets what this account has failed at this conference. Nothing else: or whoever knows one PIN could
     *     guess at another for ever
     */
    Optional<Duration> take(Attempt attempt, boolean right) {
        PinLimits now = limits.get();
        Instant instant = clock.instant();
        lock.lock();
        try {
            Duration pause = pause(attempt, now, instant);
            if (pause.compareTo(Duration.ZERO) > 0) {
                return Optional.of(pause);
            }
            if (right) {
                forgive(attempt, now, instant);
            } else {
                count(attempt, now, instant);
            }
            return Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    /** How many are remembered of the kind of which there are most. */
    int size() {
        lock.lock();
        try {
            return Stream.of(byConference, byNetwork, byAccount, byAccountThere)
                    .mapToInt(Failures::size)
                    .max()
                    .orElseThrow();
        } finally {
            lock.unlock();
        }
    }

    private Duration pause(Attempt attempt, PinLimits most, Instant now) {
        return Stream.of(
                        byConference.pause(attempt.conference(), most.conference(), most.window(), now),
                        byNetwork.pause(attempt.network(), most.network(), most.window(), now),
                        attempt.account()
                                .map(account -> byAccount.pause(account, most.account(), most.window(), now))
                                .orElse(Duration.ZERO))
                .max(Duration::compareTo)
                .orElseThrow();
    }

    private void count(Attempt attempt, PinLimits most, Instant now) {
        tell(
                "conference",
                attempt.conference(),
                byConference.add(attempt.conference(), most.window(), now),
                most.conference());
        tell("network", attempt.network(), byNetwork.add(attempt.network(), most.window(), now), most.network());
        attempt.account().ifPresent(account -> {
            tell("account", account, byAccount.add(account, most.window(), now), most.account());
            int unused = byAccountThere.add(new AccountAt(account, attempt.conference()), most.window(), now);
        });
    }

    private void forgive(Attempt attempt, PinLimits most, Instant now) {
        attempt.account().ifPresent(account -> {
            AccountAt there = new AccountAt(account, attempt.conference());
            byAccount.forget(account, byAccountThere.forget(there, most.window(), now));
        });
    }

    /** Once when the limit is reached, not for everybody who knocks then. */
    private static void tell(String kind, Object who, int failures, int most) {
        if (failures == most) {
            LOG.info("{} wrong PINs: {} {} must wait", failures, kind, who);
        }
    }
}
