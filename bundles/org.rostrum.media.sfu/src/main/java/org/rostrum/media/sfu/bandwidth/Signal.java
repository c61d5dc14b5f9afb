package org.rostrum.media.sfu.bandwidth;

/** What the queues on the path do (draft-ietf-rmcat-gcc-02 section 5.4). */
enum Signal {
    /** They grow: more is sent than goes through. */
    OVERUSE,
    NORMAL,
    /** They empty. */
    UNDERUSE
}
