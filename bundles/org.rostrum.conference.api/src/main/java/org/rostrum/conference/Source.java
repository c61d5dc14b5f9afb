package org.rostrum.conference;

/** What a seat can offer to the others. */
public enum Source {
    MICROPHONE,
    CAMERA,
    /** A shared screen, window or slide show: a picture. */
    CONTENT,
    /** The sound of what is shared. Ends with it; heard by those who may hear, offered by those who may share. */
    CONTENT_SOUND;

    /** Whether each source is offered. */
    public enum State {
        OFF,
        ON,
        /** Switched off by a moderator: its owner cannot switch it on. */
        SILENCED
    }
}
