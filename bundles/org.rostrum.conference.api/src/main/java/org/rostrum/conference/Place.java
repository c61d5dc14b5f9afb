package org.rostrum.conference;

/** The room of the house a participant sits in. What they may do is {@link Role}. */
public enum Place {
    /** At the door: sees, hears and is seen by nobody but moderators. */
    WAITING_ROOM,
    /** Listens, and watches the podium. */
    AUDITORIUM,
    /** A speaker: what they offer is given to the others. */
    PODIUM
}
