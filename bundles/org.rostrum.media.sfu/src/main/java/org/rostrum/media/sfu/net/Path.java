package org.rostrum.media.sfu.net;

import java.net.InetSocketAddress;

/**
 * One remote address as seen from our port: a UDP address or a TCP connection. Belongs to the worker of its {@link Wire}; no other
 * thread touches it. A path that nobody adopts is forgotten with the packet that came on it.
 */
public abstract class Path {

    /** Whom the packets of an adopted path are for. */
    public interface Owner {

        /** The bytes are the owner's until it returns. */
        void received(Path path, byte[] buffer, int offset, int length);

        /** The path is gone for good: a TCP connection was closed. */
        void lost(Path path);
    }

    private Owner owner;

    /** Null while nobody has shown the right credentials on this path. */
    public final Owner owner() {
        return owner;
    }

    public final void adopt(Owner newOwner) {
        owner = newOwner;
        adopted();
    }

    /** Forgets the path; a TCP connection is closed. The owner is not told. */
    public final void release() {
        owner = null;
        released();
    }

    public abstract InetSocketAddress remote();

    /** Whether packets arrive in order or not at all. */
    public abstract boolean isReliable();

    /**
     * Sends a copy of the packet, at once or with the next {@link Wire#flush}. Never blocks.
     *
     * @param droppable video: is dropped first where the receiver is slow
     * @return false where it was dropped
     */
    public abstract boolean send(byte[] buffer, int offset, int length, boolean droppable);

    abstract void adopted();

    abstract void released();
}
