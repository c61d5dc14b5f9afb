package org.rostrum.media.sfu.net;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import org.rostrum.media.sfu.Counter;

/**
 * One ICE-TCP connection: packets behind a 16-bit length (RFC 4571 section 2). A receiver that reads too slowly loses whole packets,
 * video first, and never makes the worker wait.
 */
final class TcpPath extends Path implements Ready {
    static final int BACKLOG = 256 * 1024;

    /** Video is dropped from here on; what is above is for sound and control. */
    static final int VIDEO_BACKLOG = BACKLOG / 2;

    private static final int READS = 16;

    private final TcpDoor door;
    private final SocketChannel channel;
    private final SelectionKey key;
    private final InetSocketAddress remote;
    private final ByteBuffer inbound = ByteBuffer.allocate(2 * (2 + Wire.MAX_PACKET));
    private ByteBuffer backlog;
    private long lastHeard;

    TcpPath(TcpDoor door, SocketChannel channel, SelectionKey key, InetSocketAddress remote, long now) {
        this.door = door;
        this.channel = channel;
        this.key = key;
        this.remote = remote;
        lastHeard = now;
    }

    @Override
    public InetSocketAddress remote() {
        return remote;
    }

    @Override
    public boolean isReliable() {
        return true;
    }

    boolean isOverdue(long now) {
        return now - lastHeard > (owner() == null ? TcpDoor.STRANGER_NANOS : TcpDoor.SILENT_NANOS);
    }

    int queued() {
        return backlog == null ? 0 : backlog.position();
    }

    @Override
    public void ready(SelectionKey ready, Ingress ingress) {
        try {
            if (key.isValid() && key.isWritable()) {
                drain();
            }
            if (key.isValid() && key.isReadable()) {
                read(ingress);
            }
        } catch (IOException e) {
            hangUp(); // reset by the client: nothing to tell anybody but the owner
        }
    }

    private void read(Ingress ingress) throws IOException {
        for (int i = 0; i < READS && channel.isOpen(); i++) {
            int count = channel.read(inbound);
            if (count < 0) {
                hangUp();
                return;
            }
            if (count == 0) {
                return;
            }
            if (owner() != null) {
                lastHeard = door.now();
            }
            takeFrames(ingress);
        }
    }

    private void takeFrames(Ingress ingress) {
        inbound.flip();
        while (inbound.remaining() >= 2 && channel.isOpen()) {
            int length = inbound.getShort(inbound.position()) & 0xffff;
            if (length > Wire.MAX_PACKET) {
                door.counters().count(Counter.DROP_MALFORMED);
                hangUp();
                return;
            }
            if (inbound.remaining() < 2 + length) {
                break;
            }
            int start = inbound.position() + 2;
            inbound.position(start + length);
            ingress.received(this, inbound.array(), start, length);
        }
        inbound.compact();
    }

    @Override
    public boolean send(byte[] buffer, int offset, int length, boolean droppable) {
        if (!channel.isOpen() || !hasRoom(length, droppable)) {
            door.counters().count(Counter.DROP_SEND_QUEUE);
            return false;
        }
        ByteBuffer frame = door.frame();
        frame.putShort((short) length).put(buffer, offset, length).flip();
        try {
            if (queued() == 0) {
                channel.write(frame);
            }
        } catch (IOException e) {
            return false; // the next read finds out and tells the owner
        }
        if (frame.hasRemaining()) {
            enqueue(frame);
        }
        return true;
    }

    private boolean hasRoom(int length, boolean droppable) {
        return queued() + length + 2 <= (droppable ? VIDEO_BACKLOG : BACKLOG);
    }

    private void enqueue(ByteBuffer rest) {
        if (backlog == null) {
            backlog = ByteBuffer.allocateDirect(BACKLOG);
        }
        backlog.put(rest);
        if (key.isValid()) {
            key.interestOps(SelectionKey.OP_READ | SelectionKey.OP_WRITE);
        }
    }

    private void drain() throws IOException {
        if (backlog != null) {
            backlog.flip();
            channel.write(backlog);
            backlog.compact();
        }
        if (queued() == 0) {
            key.interestOps(SelectionKey.OP_READ);
        }
    }

    void hangUp() {
        Owner told = owner();
        release();
        if (told != null) {
            told.lost(this);
        }
    }

    @Override
    void adopted() {
        lastHeard = door.now();
    }

    @Override
    void released() {
        door.forget(this);
        try {
            channel.close();
        } catch (IOException e) {
            key.cancel();
        }
    }
}
