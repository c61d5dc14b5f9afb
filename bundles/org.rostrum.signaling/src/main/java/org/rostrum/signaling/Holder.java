package org.rostrum.signaling;

import org.rostrum.conference.Conference;
import org.rostrum.media.Reception;

/** The connection that holds a seat, as others see it. Every method returns at once, on any thread, and keeps order. */
interface Holder {

    void happened(Happening happening);

    /** Events were lost; this is the state now. */
    void resynced(Conference room);

    void receptionChanged(Reception reception);

    /** Another connection has taken the seat. */
    void evicted();
}
