package org.rostrum.media.sfu.stream;

/** The way to one receiver. Belongs to its worker. */
public interface Outlet {

    /** Whether there are keys and a path: only then is anything to be sent. */
    boolean isOpen();

    /**
     * Encrypts and sends a packet that lies in two places.
     *
     * @param head the RTP header and whatever of the payload was rewritten
     * @param droppable video: is dropped first where the receiver is slow
     */
    boolean sendRtp(byte[] head, int headLength, byte[] payload, int offset, int length, boolean droppable);

    /** A bug showed up while sending to this receiver: it is the one to suffer. */
    void failed(RuntimeException bug);
}
