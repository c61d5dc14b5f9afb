package org.rostrum.calling;

import java.util.EnumSet;
import java.util.Set;

/** Where a call stands. Drawn in {@code docs/concepts/calls.md}. */
public enum CallState {
    /** The other's devices ring. */
    RINGING,
    /** Both are in it, or on their way. */
    ANSWERED,
    /** The other said no, or has others to talk to. */
    REJECTED,
    /** The other never said anything. */
    MISSED,
    /** It was answered and is over; an invitation is over when it is answered. */
    ENDED,
    /** A third has come: it goes on as a conference. */
    GROWN;

    /** Whether a call may go from here to there. */
    public boolean mayBecome(CallState next) {
        return next().contains(next);
    }

    public boolean isOver() {
        return next().isEmpty();
    }

    private Set<CallState> next() {
        return switch (this) {
            case RINGING -> EnumSet.of(ANSWERED, REJECTED, MISSED);
            case ANSWERED -> EnumSet.of(ENDED, GROWN);
            case REJECTED, MISSED, ENDED, GROWN -> EnumSet.noneOf(CallState.class);
        };
    }
}
