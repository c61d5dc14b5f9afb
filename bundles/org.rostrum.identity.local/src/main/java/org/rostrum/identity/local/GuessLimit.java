package org.rostrum.identity.local;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import org.rostrum.identity.Credentials;

/**
 * Slows down guessing. Three counts of failures: of one network on one account (5 are free), of one network on whatever
 * accounts (20, an office behind one address needs some), of one account from wherever (50: a crowd of attackers is
 * slowed down, but one attacker cannot lock somebody out who logs in from elsewhere). Each failure above that doubles the
 * pause, from 15 s to 15 min; 15 min without a failure forgive.
 *
 * <p>A network is one IPv4 address, since neighbours in a /24 have nothing to do with each other, or one IPv6 /64, which
 * is what one household gets. An attempt counts as failed when it begins, so that a thousand at once are not a thousand
 * free guesses. Accounts that do not exist are counted like any other.
 */
final class GuessLimit {

    static final Duration FIRST_PAUSE = Duration.ofSeconds(15);
    static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);
    static final Duration FORGIVENESS = Duration.ofMinutes(15);

    private static final int REMEMBERED = 30_000;
    private static final int LONGEST_LOGIN = 64;
    private static final int IPV6_NETWORK_BYTES = 8;
    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F.]{0,4}:[0-9a-fA-F:.]{1,45}");

    private record Count(String key, int free) {}

    private record Failures(int number, Instant last, Instant pausedUntil) {
        static final Failures NONE = new Failures(0, Instant.MIN, Instant.MIN);
    }

    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Failures> failures = new Recent<>(REMEMBERED);

    GuessLimit(Clock clock) {
        this.clock = clock;
    }

    /** Begins an attempt, which counts as failed from now on; or says how long to wait, then nothing is counted. */
    Optional<Duration> begin(Credentials.Password attempt) {
        return begin(counts(attempt));
    }

    /** As {@link #begin}, of an attempt that names no account. */
    Optional<Duration> beginOf(String peer) {
        return begin(List.of(networkCount(peer)));
    }

    private Optional<Duration> begin(List<Count> counts) {
        Instant now = clock.instant();
        lock.lock();
        try {
            Instant open = counts.stream()
                    .map(count -> present(count, now).pausedUntil())
                    .max(Instant::compareTo)
                    .orElseThrow();
            if (open.isAfter(now)) {
                return Optional.of(Duration.between(now, open));
            }
            counts.forEach(count -> failures.put(count.key(), oneMore(count, now)));
            return Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    /** The attempt succeeded: this network may fail on this account anew, and its other counts lose one. */
    void succeed(Credentials.Password attempt) {
        List<Count> counts = counts(attempt);
        lock.lock();
        try {
            failures.remove(counts.get(0).key());
            counts.subList(1, counts.size()).forEach(this::oneLess);
        } finally {
            lock.unlock();
        }
    }

    /** The attempt came to nothing for a reason of ours: it does not count. */
    void takeBack(Credentials.Password attempt) {
        takeBack(counts(attempt));
    }

    /** As {@link #takeBack}, of an attempt that names no account. */
    void takeBackOf(String peer) {
        takeBack(List.of(networkCount(peer)));
    }

    private void takeBack(List<Count> counts) {
        lock.lock();
        try {
            counts.forEach(this::oneLess);
        } finally {
            lock.unlock();
        }
    }

    private Failures present(Count count, Instant now) {
        Failures known = failures.getOrDefault(count.key(), Failures.NONE);
        boolean forgiven = known.number() > 0
                && now.isAfter(known.pausedUntil())
                && now.isAfter(known.last().plus(FORGIVENESS));
        return forgiven ? Failures.NONE : known;
    }

    private Failures oneMore(Count count, Instant now) {
        int number = present(count, now).number() + 1;
        return new Failures(number, now, number < count.free() ? Instant.MIN : now.plus(pause(number - count.free())));
    }

    private void oneLess(Count count) {
        failures.computeIfPresent(
                count.key(),
                (key, known) ->
                        known.number() == 1 ? null : new Failures(known.number() - 1, known.last(), Instant.MIN));
    }

    private static Duration pause(int doublings) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(doublings, 10));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    private static List<Count> counts(Credentials.Password attempt) {
        String login = attempt.login().strip().toLowerCase(Locale.ROOT);
        String account = login.substring(0, Math.min(login.length(), LONGEST_LOGIN));
        String network = network(attempt.peer());
        return List.of(
                new Count("both " + network + " " + account, 5),
                networkCount(attempt.peer()),
                new Count("account " + account, 50));
    }

    private static Count networkCount(String peer) {
        return new Count("network " + network(peer), 20);
    }

    /** The /64 of an IPv6 address; anything else counts as it is. */
    static String network(String peer) {
        String literal = peer.replaceFirst("%.*", "");
        if (!IPV6.matcher(literal).matches()) {
            return peer.substring(0, Math.min(peer.length(), LONGEST_LOGIN));
        }
        try {
            // Nothing is looked up: what has a colon is a literal or nothing.
            InetAddress address = InetAddress.getByName(literal);
            return address instanceof Inet6Address ? ipv6Network(address.getAddress()) : address.getHostAddress();
        } catch (UnknownHostException notAnAddress) {
            return peer;
        }
    }

    private static String ipv6Network(byte[] address) {
        StringBuilder network = new StringBuilder();
        for (int i = 0; i < IPV6_NETWORK_BYTES; i++) {
            network.append("%02x".formatted(address[i]));
        }
        return network.append("/64").toString();
    }
}
