package org.rostrum.conference;

/**
 * What can be denied: by moderators to all others or to guests alone, and to single seats for want of a right. Who moderates
 * may all of it.
 */
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
    CONTENT,
    /** Controlling, through what another shares, that other's screen. */
    REMOTE_CONTROL,
    /** Being heard. */
    MICROPHONE,
    /** Being seen. */
    CAMERA,
    /** Hearing others. */
    HEARING,
    /** Seeing others, and their content. */
    SEEING,
    /** Reading what others write. */
    CHAT_READING,
    /** Sending files to whom one may write. */
    FILES;

    /** What writing to them takes. */
    public static Feature of(Audience to) {
        if (to instanceof Audience.One) {
            return CHAT_PRIVATE;
        }
        return to instanceof Audience.Moderators ? CHAT_MODERATORS : CHAT_EVERYONE;
    }

    /** What switching on a source takes. */
    public static Feature of(Source source) {
        return switch (source) {
            case MICROPHONE -> MICROPHONE;
            case CAMERA -> CAMERA;
            case CONTENT, CONTENT_SOUND -> CONTENT;
        };
    }
}
