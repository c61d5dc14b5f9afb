package org.rostrum.media;

import org.osgi.annotation.versioning.ProviderType;
import org.rostrum.identity.UserId;

/**
 * Lets a server run empty before it is stopped: conferences in which somebody sits go on, to any other nobody is let in and none gets
 * media; whoever tries is refused {@code media.draining} at every door. Is forgotten when the server stops.
 */
@ProviderType
public interface MediaDrain {

    /**
     * Begins or ends it; what is so already stays as it is. Any thread.
     *
     * @param by who wanted it, for the log; the caller has checked that they may
     */
    Draining set(boolean on, UserId by);

    Draining state();

    /**
     * How far it is.
     *
     * @param remaining conferences in which somebody still sits: those that were running when it began, or all while it is off
     */
    record Draining(boolean on, int remaining) {}
}
