package org.rostrum.signaling;

import java.util.Set;

/** Where a connection stands with its seat. */
enum Standing {
    /** Has none. */
    STRANGER,
    /** Has asked for one, or for its own again. */
    ENTERING,
    SEATED,
    /** The seat is gone; an answer is still owed. */
    LEAVING,
    /** Over: nothing is heard or told any more. */
    GONE;

    boolean mayBecome(Standing next) {
        return nexts().contains(next);
    }

    private Set<Standing> nexts() {
        return switch (this) {
            case STRANGER -> Set.of(ENTERING, GONE);
            case ENTERING -> Set.of(STRANGER, SEATED, GONE);
            case SEATED -> Set.of(LEAVING, GONE);
            case LEAVING -> Set.of(GONE);
            case GONE -> Set.of();
        };
    }
}
