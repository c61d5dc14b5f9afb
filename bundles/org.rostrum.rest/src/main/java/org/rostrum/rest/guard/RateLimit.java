package org.rostrum.rest.guard;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import javax.annotation.Priority;
import javax.ws.rs.Priorities;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.container.PreMatching;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import org.rostrum.problem.Problems;
import org.rostrum.web.Answers;

/**
 * A token bucket for each peer. Of IPv6 the first 64 bits are one peer, since whoever has one address there has all of
 * them. The map is bounded: when it is full of peers that still have something to refill, new ones share one bucket.
 */
@PreMatching
@Priority(Priorities.AUTHENTICATION - 400)
public final class RateLimit implements ContainerRequestFilter {

    private static final int MAX_PEERS = 10_000;
    private static final long SWEEP_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final String ALL_OTHERS = "others";

    private record Bucket(double tokens, long at, boolean granted) {}

    private final double perNano;
    private final int burst;
    private final LongSupplier nanoTime;
    private final AtomicLong lastSweep;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    /**
     * @param perSecond how many requests for long, 1 or more
     * @param burst how many at once, 1 or more
     * @param nanoTime as {@link System#nanoTime()}
     */
    public RateLimit(int perSecond, int burst, LongSupplier nanoTime) {
        if (perSecond < 1 || burst < 1) {
            throw new IllegalArgumentException(
                    "perSecond, burst: " + perSecond + ", " + burst + " (expected: 1 or more)");
        }
        this.perNano = (double) perSecond / TimeUnit.SECONDS.toNanos(1);
        this.burst = burst;
        this.nanoTime = nanoTime;
        this.lastSweep = new AtomicLong(nanoTime.getAsLong() - SWEEP_NANOS);
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (admit(PeerInjection.of(request).address())) {
            return;
        }
        Response answer =
                Answers.problem(Problems.REQUEST_TOO_FREQUENT.because("Too many requests from your address."));
        request.abortWith(
                Response.fromResponse(answer).header(HttpHeaders.RETRY_AFTER, 1).build());
    }

    /** Takes one token of this peer, if there is one. */
    public boolean admit(String address) {
        long now = nanoTime.getAsLong();
        String key = keyOf(address);
        if (buckets.size() >= MAX_PEERS && !buckets.containsKey(key)) {
            forgetTheQuiet(now);
            key = buckets.size() >= MAX_PEERS ? ALL_OTHERS : key;
        }
        return buckets.compute(key, (peer, bucket) -> take(bucket, now)).granted();
    }

    /** Looks through all of them at most once a second: a flood of new peers must not make every request a search. */
    private void forgetTheQuiet(long now) {
        long last = lastSweep.get();
        if (now - last >= SWEEP_NANOS && lastSweep.compareAndSet(last, now)) {
            buckets.values().removeIf(bucket -> refilled(bucket, now) >= burst);
        }
    }

    int size() {
        return buckets.size();
    }

    private Bucket take(Bucket bucket, long now) {
        double tokens = bucket == null ? burst : refilled(bucket, now);
        return tokens >= 1 ? new Bucket(tokens - 1, now, true) : new Bucket(tokens, now, false);
    }

    private double refilled(Bucket bucket, long now) {
        return Math.min(burst, bucket.tokens() + (now - bucket.at()) * perNano);
    }

    /** An IPv4 address, or the first four groups of an IPv6 address as it is written in full by the web server. */
    private static String keyOf(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        String[] groups = address.replace("[", "").split(":", 5);
        return String.join(
                ":", groups[0], groups[1], groups.length > 2 ? groups[2] : "", groups.length > 3 ? groups[3] : "");
    }
}
