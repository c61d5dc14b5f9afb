package org.rostrum.conference;

/** What a seat can offer to the others. */
public enum Source {
    MICROPHONE,
    CAMERA,
    /** A shared screen, window or slide show: a picture. */
    CONTENT;

    /** Whether each source is offered. */
    public enum State {
        OFF,
        ON,
        /** Switched off by a moderator: its owner cannot switch it on. */
        SILENCED
    }
}
