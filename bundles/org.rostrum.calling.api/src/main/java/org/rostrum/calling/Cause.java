package org.rostrum.calling;

/** Why a call stopped ringing, or is over. */
public enum Cause {
    /** The other said no. */
    DECLINED,
    /** The other talks to somebody. */
    BUSY,
    /** It rang long enough. */
    NO_ANSWER,
    /** The caller gave up, or has gone. */
    CANCELLED,
    /** The other has no device here, or the last one has gone. */
    NOT_AVAILABLE,
    /** Another device has answered or said no; told to devices only, no call ends by it. */
    ELSEWHERE,
    /** One of the two hung up, or never came. */
    HUNG_UP,
    /** The server stops, or could not connect the two. */
    SERVER
}
