package org.rostrum.signaling;

/** What a client says, counted. For the line's thread, but {@link #goDeaf}, {@link #isDeaf} and {@link #isSilent}. */
final class Hearing {

    private final Desk desk;
    private final Bucket bucket;
    private volatile long heardAt;
    private volatile boolean deaf;
    private int unreadable;

    Hearing(Visitor visitor, Desk desk) {
        this.desk = desk;
        this.bucket = desk.limits().bucketFor(visitor, desk.nanoTime());
        this.heardAt = desk.nanoTime().getAsLong();
    }

    /** One more message. */
    Bucket.Verdict count() {
        heardAt = desk.nanoTime().getAsLong();
        desk.tally().received();
        return bucket.take();
    }

    /** One more that cannot be read. Returns whether that was one too many. */
    boolean countUnreadable() {
        unreadable++;
        return unreadable > desk.limits().unreadableMessages();
    }

    /** Nothing of what comes counts any more. */
    void goDeaf() {
        deaf = true;
    }

    boolean isDeaf() {
        return deaf;
    }

    boolean isSilent() {
        return desk.nanoTime().getAsLong() - heardAt >= desk.limits().silence().toNanos();
    }
}
