package org.rostrum.media.sfu.stream;

/** The way to one receiver. Belongs to its worker. */
public interface Outlet {

    /** Whether there are keys and a path: only then is anything to be sent. */
    boolean isOpen();

    /** Whether packets of one size leave together at a lower cost; never changes. */
    default boolean likesEqualSizes() {
        return false;
    }

    /** The transport-wide sequence number that the next packet may carry, 0 to 65,535; spent when that packet is sent. */
    int nextNumber();

    /**
     * Encrypts and sends a packet that lies in two places.
     *
     * @param head the RTP header and whatever of the payload was rewritten
     * @param number the transport-wide sequence number it carries, -1 for none
     * @param droppable video: is dropped first where the receiver is slow
     */
    boolean sendRtp(byte[] head, int headLength, byte[] payload, int offset, int length, int number, boolean droppable);

    /** A bug showed up while sending to this receiver: it is the one to suffer. */
    void failed(Throwable bug);
}
