package org.rostrum.calling;

/** Whether somebody can be reached, as others may know it. */
public enum Presence {
    /** On no device. */
    OFFLINE,
    /** On at least one device, and talking to nobody. */
    ONLINE,
    /** In a call, or calling. */
    BUSY,
    /** In a conference. */
    IN_CONFERENCE,
    /** In a conference of their own. */
    OWNER_OF_CONFERENCE
}
