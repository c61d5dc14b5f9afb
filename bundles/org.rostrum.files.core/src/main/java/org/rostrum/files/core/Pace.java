package org.rostrum.files.core;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.rostrum.conference.ParticipantId;

/** How many files one seat sends in a minute: a bucket each, forgotten when it is full again. Any thread. */
final class Pace {

    private record Bucket(double left, long at, boolean granted) {}

    private final LongSupplier nanoTime;
    private final Map<ParticipantId, Bucket> buckets = new ConcurrentHashMap<>();

    /** @param nanoTime as {@link System#nanoTime} */
    Pace(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    boolean admit(ParticipantId seat, int perMinute) {
        long now = nanoTime.getAsLong();
        return buckets.compute(seat, (who, bucket) -> take(bucket, now, perMinute))
                .granted();
    }

    private static Bucket take(Bucket bucket, long now, int perMinute) {
        double minutes = bucket == null ? 1 : (now - bucket.at()) / (double) TimeUnit.MINUTES.toNanos(1);
        double left = Math.min(perMinute, (bucket == null ? 0 : bucket.left()) + minutes * perMinute);
        return left >= 1 ? new Bucket(left - 1, now, true) : new Bucket(left, now, false);
    }

    /** Forgets those who have sent nothing for a minute. */
    void forget() {
        long now = nanoTime.getAsLong();
        buckets.values().removeIf(bucket -> now - bucket.at() >= TimeUnit.MINUTES.toNanos(1));
    }
}
