package org.rostrum.media.sfu.net;

/** Takes an array of {@code mmsghdr}. */
interface MessageSink {

    /** How many messages went, at least one, or a negative error of the first. */
    int send(long messages, int count);

    /** Waits for room. */
    void awaitRoom(int timeoutMillis);
}
