package org.rostrum.media.sfu.stream;

/** So many bytes in a second, saved up for at most one burst. */
public final class Budget {
    private static final long SECOND = 1_000_000_000L;

    private final long bytesPerSecond;
    private final long burst;
    private long saved;
    private long lastNanos;

    public Budget(long bytesPerSecond, long burst, long now) {
        this.bytesPerSecond = bytesPerSecond;
        this.burst = burst;
        saved = burst;
        lastNanos = now;
    }

    /** Takes the bytes if they are there. */
    public boolean spend(int bytes, long now) {
        long elapsed = Math.min(now - lastNanos, SECOND * burst / bytesPerSecond);
        long earned = elapsed * bytesPerSecond / SECOND;
        if (earned > 0) {
            saved = Math.min(burst, saved + earned);
            lastNanos = now;
        }
        if (bytes > saved) {
            return false;
        }
        saved -= bytes;
        return true;
    }
}
