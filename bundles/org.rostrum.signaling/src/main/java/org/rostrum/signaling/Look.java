package org.rostrum.signaling;

import org.rostrum.conference.Event;

/** How one event looks from one seat. */
sealed interface Look {

    /** As this event: mostly the one that happened, sometimes what it means to somebody who may not know all. */
    record As(Event event) implements Look {}

    /** Something happened that is not for this seat to know; only the number goes on. */
    record Passed() implements Look {}

    /** Not even that something happened. */
    record Nothing() implements Look {}

    /** This seat sees more or less than before, or only itself: it needs a new snapshot. */
    record Anew() implements Look {}
}
