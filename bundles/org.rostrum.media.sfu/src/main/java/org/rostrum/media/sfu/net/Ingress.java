package org.rostrum.media.sfu.net;

/** Takes every packet that comes in. */
@FunctionalInterface
public interface Ingress {

    /** The bytes are the receiver's until it returns: it may decrypt in place. Must not throw. */
    void received(Path path, byte[] buffer, int offset, int length);
}
