package org.rostrum.media.sfu.net;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A path to nowhere that remembers what was sent. */
public final class FakePath extends Path {
    private final InetSocketAddress remote;
    private final List<byte[]> sent = new ArrayList<>();
    private Throwable broken;

    public FakePath(InetSocketAddress remote) {
        this.remote = remote;
    }

    public List<byte[]> sent() {
        return sent;
    }

    @Override
    public InetSocketAddress remote() {
        return remote;
    }

    @Override
    public boolean isReliable() {
        return false;
    }

    /** From now on it has a bug, which shows up as this. */
    public void breakDown(Throwable bug) {
        broken = bug;
    }

    @Override
    public boolean send(byte[] buffer, int offset, int length, boolean droppable) {
        if (broken instanceof Error error) {
            throw error;
        }
        if (broken instanceof RuntimeException exception) {
            throw exception;
        }
        return sent.add(Arrays.copyOfRange(buffer, offset, offset + length));
    }

    @Override
    void adopted() {}

    @Override
    void released() {}
}
