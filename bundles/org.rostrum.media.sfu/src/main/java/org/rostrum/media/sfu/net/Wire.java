package org.rostrum.media.sfu.net;

import java.io.Closeable;
import java.io.IOException;

/** The sockets of one worker. Everything but what says otherwise is called by the worker's thread alone. */
public interface Wire extends Closeable {

    /** The longest packet in and out, in bytes; longer ones are dropped. */
    int MAX_PACKET = 1500;

    /**
     * Waits for packets, at most so long, and hands in what is there; returns early after {@link #wake}.
     *
     * @param timeoutMillis 1 or more
     * @throws IOException when the socket is broken or closed and no packet will come again
     */
    void poll(long timeoutMillis, Ingress ingress) throws IOException;

    /**
     * Sends what {@link Path#send} has gathered: per destination in the order it came. What finds no room is dropped and counted.
     */
    void flush();

    /** Makes a {@link #poll} in progress, or the next one, return at once. Called on any thread. */
    void wake();

    /** Bytes that wait for slow receivers. Called on any thread. */
    long queuedBytes();

    /** What moves datagrams: {@code nio}, {@code jna}, {@code jna+gso}, {@code none}. Called on any thread. */
    String backend();

    /**
     * Whether packets of one size to one destination leave as one datagram that is cut apart later. May turn out not to work; then it is no
     * longer so. Called on any thread.
     */
    boolean isSegmenting();

    /** Closes the sockets; a {@link #poll} in progress ends by throwing. Called on any thread. */
    @Override
    void close() throws IOException;

    /** Whether the sockets are open. Called on any thread. */
    boolean isOpen();
}
