package org.rostrum.calling;

import org.osgi.annotation.versioning.ConsumerType;

/** One device that somebody can be reached on; what rings. Made by a door. */
@ConsumerType
public interface Handset {

    /** Something for this device. Called on the one thread of all calls, in order: must return at once. */
    void on(CallEvent event);
}
