package org.rostrum.conference;

/** What moderators can deny to all others while the conference runs. */
public enum Feature {
    /** Chat that everybody reads. */
    CHAT_EVERYONE,
    /** Chat with one other. */
    CHAT_PRIVATE,
    /** Chat to the moderators. */
    CHAT_MODERATORS,
    REACTIONS,
    HANDS,
    /** Remarks from the auditorium; in modes that have them. */
    REMARKS,
    /** Sharing content. */
    CONTENT
}
