package org.rostrum.media.sfu.stream;

import java.util.concurrent.TimeUnit;

/** Gathers the wishes of all receivers of one picture into few requests to its publisher. */
public final class KeyFrameRequests {
    /** A publisher is asked no more often than this: a key frame costs ten times an ordinary one. */
    static final long INTERVAL_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private boolean wanted;
    private boolean everSent;
    private long lastSent;

    public void want() {
        wanted = true;
    }

    /** A key frame has come: whoever waited is served. */
    public void served() {
        wanted = false;
    }

    /** Whether to ask the publisher now; true counts as asked. The wish stays until a key frame comes. */
    public boolean isDue(long now) {
        if (!wanted || (everSent && now - lastSent < INTERVAL_NANOS)) {
            return false;
        }
        everSent = true;
        lastSent = now;
        return true;
    }
}
