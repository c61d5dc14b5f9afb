package org.rostrum.chat.core;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.rostrum.identity.UserId;

/** How much one person writes in a minute: a bucket each, forgotten when it is full again. Any thread. */
final class Pace {

    private record Bucket(double left, long at, boolean granted) {}

    private final Map<UserId, Bucket> buckets = new ConcurrentHashMap<>();
    private final int perMinute;
    private final LongSupplier nanoTime;

    /** @param nanoTime as {@link System#nanoTime} */
    Pace(int perMinute, LongSupplier nanoTime) {
        this.perMinute = perMinute;
        this.nanoTime = nanoTime;
    }

    boolean admit(UserId writer) {
        long now = nanoTime.getAsLong();
        return buckets.compute(writer, (who, bucket) -> take(bucket, now)).granted();
    }

    private Bucket take(Bucket bucket, long now) {
        double minutes = bucket == null ? 1 : (now - bucket.at()) / (double) TimeUnit.MINUTES.toNanos(1);
        double left = Math.min(perMinute, (bucket == null ? 0 : bucket.left()) + minutes * perMinute);
        return left >= 1 ? new Bucket(left - 1, now, true) : new Bucket(left, now, false);
    }

    /** Forgets those who have written nothing for a minute. */
    void forget() {
        long now = nanoTime.getAsLong();
        buckets.values().removeIf(bucket -> now - bucket.at() >= TimeUnit.MINUTES.toNanos(1));
    }
}
