package org.rostrum.media.sfu.net;

import java.io.Closeable;
import java.io.IOException;

/**
 * The sockets of one worker. Everything but {@link #wake} is called by the worker's thread alone. Other ways of moving datagrams
 * (batched system calls, segmentation offload) are further implementations.
 */
public interface Wire extends Closeable {

    /** The longest packet in and out, in bytes; longer ones are dropped. */
    int MAX_PACKET = 1500;

    /**
     * Waits for packets, at most so long, and hands in what is there; returns early after {@link #wake}.
     *
     * @param timeoutMillis 1 or more
     * @throws IOException when the socket is broken and no packet will come again
     */
    void poll(long timeoutMillis, Ingress ingress) throws IOException;

    /** Sends what {@link Path#send} has gathered. */
    void flush();

    /** Makes a {@link #poll} in progress, or the next one, return at once. Called on any thread. */
    void wake();

    /** Bytes that wait for slow receivers. Called on any thread. */
    long queuedBytes();

    /** Whether the sockets are open. Called on any thread. */
    boolean isOpen();
}
