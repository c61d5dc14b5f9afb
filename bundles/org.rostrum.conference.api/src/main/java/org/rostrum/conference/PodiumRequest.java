package org.rostrum.conference;

import java.util.Objects;

/**
 * On the way to the podium: what the states ASKED and CALLED of a seat hold.
 *
 * @param since the number of the event; the queue is in this order
 */
public record PodiumRequest(Kind kind, long since) {

    /** Who began it. */
    public enum Kind {
        /** The participant asked. */
        ASKED,
        /** A moderator called. */
        CALLED
    }

    public PodiumRequest {
        Objects.requireNonNull(kind, "kind");
    }
}
