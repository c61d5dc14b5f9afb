package org.rostrum.webinar;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * How many tickets one network is given: a bucket each, of a minute's worth. The map is bounded: when it is full of those
 * that still have something to refill, new ones share one bucket. Any thread.
 */
final class Rate {

    private static final int MOST_NETWORKS = 10_000;
    private static final String ALL_OTHERS = "others";

    private record Bucket(double left, long at, boolean granted) {}

    private final int perMinute;
    private final LongSupplier nanoTime;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    /**
     * @param perMinute 1 to 10,000
     * @param nanoTime as {@link System#nanoTime}
     */
    Rate(int perMinute, LongSupplier nanoTime) {
        if (perMinute < 1 || perMinute > 10_000) {
            throw new IllegalArgumentException("tickets.network.minute: " + perMinute + " (expected: 1 to 10000)");
        }
        this.perMinute = perMinute;
        this.nanoTime = nanoTime;
    }

    /** Takes one of this peer's network, if there is one. */
    boolean admit(String peer) {
        long now = nanoTime.getAsLong();
        String network = Network.of(peer);
        if (buckets.size() >= MOST_NETWORKS && !buckets.containsKey(network)) {
            buckets.values().removeIf(bucket -> refilled(bucket, now) >= perMinute);
            network = buckets.size() >= MOST_NETWORKS ? ALL_OTHERS : network;
        }
        return buckets.compute(network, (key, bucket) -> take(bucket, now)).granted();
    }

    private Bucket take(Bucket bucket, long now) {
        double left = bucket == null ? perMinute : refilled(bucket, now);
        return left >= 1 ? new Bucket(left - 1, now, true) : new Bucket(left, now, false);
    }

    private double refilled(Bucket bucket, long now) {
        double minutes = (double) (now - bucket.at()) / TimeUnit.MINUTES.toNanos(1);
        return Math.min(perMinute, bucket.left() + minutes * perMinute);
    }
}
