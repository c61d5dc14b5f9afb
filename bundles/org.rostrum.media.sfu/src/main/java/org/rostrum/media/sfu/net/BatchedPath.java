package org.rostrum.media.sfu.net;

import java.net.InetSocketAddress;

/** A remote UDP address whose packets leave together. */
final class BatchedPath extends Path {
    static final int NONE = -1;

    private final BatchedUdp socket;
    private final NativeAddress address;
    private final InetSocketAddress remote;

    /** The first and last packet that wait in the batch. */
    int first = NONE;

    int last = NONE;

    /** Whether the way there takes runs; a smaller MTU than the run's packets does not. */
    boolean takesRuns = true;

    BatchedPath(BatchedUdp socket, NativeAddress address) {
        this.socket = socket;
        this.address = address;
        remote = address.toSocketAddress();
    }

    NativeAddress address() {
        return address;
    }

    @Override
    public InetSocketAddress remote() {
        return remote;
    }

    @Override
    public boolean isReliable() {
        return false;
    }

    @Override
    public boolean send(byte[] buffer, int offset, int length, boolean droppable) {
        return socket.outbound().add(this, buffer, offset, length);
    }

    @Override
    void adopted() {
        socket.peers().put(this);
    }

    @Override
    void released() {
        socket.peers().remove(this);
    }
}
