package org.rostrum.media.sfu.net;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;

/**
 * One UDP socket for every client, bound and waiting in the selector of its wire. How datagrams are moved is the back end's: every one
 * keeps the order of packets to one destination, drops and counts what the socket has no room for, and lets no destination's failure
 * harm another's packets. Remembers adopted paths only, so strangers cost no memory.
 */
interface UdpSocket extends Ready, Closeable {

    int port() throws IOException;

    /** Called on any thread. */
    boolean isOpen();

    Path pathTo(InetSocketAddress remote);

    /** Sends what was gathered. */
    void flush();

    /** What moves the datagrams, for operators: {@code nio}, {@code jna}, {@code jna+gso}. Called on any thread. */
    String backend();

    /** As {@link Wire#isSegmenting}. */
    boolean isSegmenting();
}
