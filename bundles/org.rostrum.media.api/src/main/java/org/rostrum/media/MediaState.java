package org.rostrum.media;

/** Where one media session stands. */
public enum MediaState {
    /** An offer was answered; the network path and the keys are not there yet. */
    NEGOTIATING,
    CONNECTED,
    /** Nothing valid has come from the client for a while (RFC 7675). */
    DISRUPTED,
    CLOSED
}
