package org.rostrum.media.sfu.net;

import java.nio.ByteBuffer;
import org.rostrum.media.sfu.Counter;
import org.rostrum.media.sfu.Counters;

/**
 * Packets that leave together. They are copied into one slab as they come, chained per destination; {@link #flush} turns each chain into
 * runs of packets of one size, of which the last may be shorter, and each run into one message that the kernel cuts apart
 * (UDP_SEGMENT). One {@code sendmmsg} takes them all. Nothing is allocated after construction. Structures as in {@link InboundBatch};
 * {@code cmsghdr} is length 0, level 8, type 12, value 16.
 */
final class OutboundBatch {
    static final int SIZE = 2048;

    /** Packets in a run. The kernel takes 64, and 64 KB. */
    static final int MAX_RUN = 32;

    /** Sealing so many takes longer than the sender of a picture needs for its next packet. */
    static final int LONG = 16;

    private static final int SLAB = SIZE * 1280;
    private static final int CONTROL = 24;
    private static final int CONTROL_USED = 18;
    private static final int ROOM_MILLIS = 1;
    private static final int IOVECS = SIZE * InboundBatch.MESSAGE;
    private static final int NAMES = IOVECS + SIZE * InboundBatch.IOVEC;
    private static final int CONTROLS = NAMES + SIZE * NativeAddress.SIZE;

    private final MessageSink socket;
    private final Counters counters;
    private final ByteBuffer heads = Memory.allocate(CONTROLS + SIZE * CONTROL);
    private final ByteBuffer slab = Memory.allocate(SLAB);
    private final long address = Memory.address(heads);
    private final long bytes = Memory.address(slab);

    private final int[] start = new int[SIZE];
    private final int[] length = new int[SIZE];
    private final int[] next = new int[SIZE];
    private final BatchedPath[] waiting = new BatchedPath[SIZE];
    private final BatchedPath[] receiver = new BatchedPath[SIZE];
    private final int[] runStart = new int[SIZE];
    private final int[] runLength = new int[SIZE];

    private int packets;
    private int used;
    private int destinations;
    private int runs;
    private int iovecs;
    private volatile boolean segmenting;
    private boolean waited;

    /**
     * An empty batch.
     *
     * @param segmenting whether the kernel cuts runs apart
     */
    OutboundBatch(MessageSink socket, boolean ipv6, boolean segmenting, Counters counters) {
        this.socket = socket;
        this.segmenting = segmenting;
        this.counters = counters;
        for (int i = 0; i < SIZE; i++) {
            int message = i * InboundBatch.MESSAGE;
            int control = CONTROLS + i * CONTROL;
            heads.putLong(message, address + NAMES + (long) i * NativeAddress.SIZE)
                    .putInt(message + 8, ipv6 ? NativeAddress.LENGTH_6 : NativeAddress.LENGTH_4)
                    .putLong(message + 32, address + control)
                    .putLong(control, CONTROL_USED)
                    .putInt(control + 8, LinuxSockets.SOL_UDP)
                    .putInt(control + 12, LinuxSockets.UDP_SEGMENT);
        }
    }

    boolean isSegmenting() {
        return segmenting;
    }

    /**
     * Whether making what waits here has taken so long that more of the same picture may have come: taken at once, it leaves in the same
     * runs.
     */
    boolean hasTakenLong() {
        return packets >= LONG;
    }

    /** Takes a copy; what has come before leaves first where there is no room. False: longer than a packet may be. */
    boolean add(BatchedPath to, byte[] buffer, int offset, int size) {
        if (size > Wire.MAX_PACKET) {
            return false;
        }
        if (packets == SIZE || used + size > SLAB) {
            flush();
        }
        slab.put(used, buffer, offset, size);
        start[packets] = used;
        length[packets] = size;
        next[packets] = BatchedPath.NONE;
        if (to.first == BatchedPath.NONE) {
            to.first = packets;
            waiting[destinations++] = to;
        } else {
            next[to.last] = packets;
        }
        to.last = packets++;
        used += size;
        return true;
    }

    /** Sends everything. What the socket has no room for within a millisecond is dropped and counted. */
    void flush() {
        if (packets == 0) {
            return;
        }
        for (int i = 0; i < destinations; i++) {
            BatchedPath to = waiting[i];
            waiting[i] = null;
            for (int at = to.first; at != BatchedPath.NONE; ) {
                at = appendRun(to, at);
            }
            to.first = BatchedPath.NONE;
            to.last = BatchedPath.NONE;
        }
        transmit();
        packets = 0;
        used = 0;
        destinations = 0;
    }

    /** Makes one message of packets from this one on; returns the packet the next run starts with. */
    private int appendRun(BatchedPath to, int from) {
        int size = length[from];
        int most = segmenting && to.takesRuns ? MAX_RUN : 1;
        int first = iovecs;
        int previous = size;
        int at = from;
        do {
            previous = length[at];
            int iovec = IOVECS + iovecs++ * InboundBatch.IOVEC;
            heads.putLong(iovec, bytes + start[at]).putLong(iovec + 8, previous);
            at = next[at];
        } while (at != BatchedPath.NONE && iovecs - first < most && previous == size && length[at] <= size);
        receiver[runs] = to;
        runStart[runs] = first;
        runLength[runs] = iovecs - first;
        to.address().write(heads, NAMES + runs * NativeAddress.SIZE);
        heads.putShort(CONTROLS + runs * CONTROL + 16, (short) size);
        point(runs, first, iovecs - first);
        runs++;
        return at;
    }

    private void point(int run, int firstIovec, int count) {
        int message = run * InboundBatch.MESSAGE;
        heads.putLong(message + 16, address + IOVECS + (long) firstIovec * InboundBatch.IOVEC)
                .putLong(message + 24, count)
                .putLong(message + 40, count > 1 ? CONTROL : 0);
    }

    private void transmit() {
        waited = false;
        for (int run = 0; run < runs; ) {
            int sent = socket.send(messageAt(run), runs - run);
            run += sent > 0 ? sent : settle(run, -sent);
        }
        for (int i = 0; i < runs; i++) {
            receiver[i] = null;
        }
        runs = 0;
        iovecs = 0;
    }

    private long messageAt(int run) {
        return address + (long) run * InboundBatch.MESSAGE;
    }

    /** What to do about a run that was refused; returns how many runs are settled by that. */
    private int settle(int run, int error) {
        if (isRetried(error)) {
            return 0;
        }
        if (error == LinuxSockets.EAGAIN || error == LinuxSockets.EBADF) {
            drop(run, runs);
            return runs - run;
        }
        if (runLength[run] > 1 && (error == LinuxSockets.EIO || error == LinuxSockets.EINVAL)) {
            refuseRuns(receiver[run], error);
            sendOneByOne(run);
            return 1;
        }
        drop(run, run + 1); // no route, or a firewall of this host: the others are not to suffer for it
        return 1;
    }

    /** Waits for room once in a flush: the worker has others to serve. */
    private boolean isRetried(int error) {
        if (error == LinuxSockets.EINTR) {
            return true;
        }
        if (error != LinuxSockets.EAGAIN || waited) {
            return false;
        }
        waited = true;
        socket.awaitRoom(ROOM_MILLIS);
        return true;
    }

    /** EIO: the device cannot cut packets apart, for anybody. EINVAL: they do not fit the way to this one. */
    private void refuseRuns(BatchedPath to, int error) {
        if (error == LinuxSockets.EIO) {
            segmenting = false;
        } else {
            to.takesRuns = false;
        }
    }

    private void sendOneByOne(int run) {
        for (int i = 0; i < runLength[run]; i++) {
            point(run, runStart[run] + i, 1);
            int sent = socket.send(messageAt(run), 1);
            while (sent < 0 && isRetried(-sent)) {
                sent = socket.send(messageAt(run), 1);
            }
            if (sent < 0) {
                counters.count(Counter.DROP_SEND_QUEUE);
            }
        }
    }

    private void drop(int from, int end) {
        for (int run = from; run < end; run++) {
            counters.add(Counter.DROP_SEND_QUEUE, runLength[run]);
        }
    }
}
