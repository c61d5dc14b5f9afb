package org.rostrum.media.sfu.net;

import java.nio.ByteBuffer;

/**
 * Adopted paths by the address a datagram came from: open addressing, half full at most, looked up without an object. The addresses are
 * those of clients that have shown credentials, so nobody can aim at its hash.
 */
final class PeerTable {
    private static final int FIRST_SIZE = 64;

    private BatchedPath[] slots = new BatchedPath[FIRST_SIZE];
    private int count;

    /** Null where nobody is known there. */
    BatchedPath find(ByteBuffer address, int at) {
        int mask = slots.length - 1;
        for (int i = NativeAddress.hash(address, at) & mask; slots[i] != null; i = i + 1 & mask) {
            if (slots[i].address().isAt(address, at)) {
                return slots[i];
            }
        }
        return null;
    }

    void put(BatchedPath path) {
        remove(path.address());
        if (2 * (count + 1) > slots.length) {
            rebuild(new BatchedPath[2 * slots.length]);
        }
        insert(path);
        count++;
    }

    /** Forgets this path, and no other that has taken its address. */
    void remove(BatchedPath path) {
        int mask = slots.length - 1;
        for (int i = path.address().hash() & mask; slots[i] != null; i = i + 1 & mask) {
            if (slots[i] == path) {
                close(i);
                return;
            }
        }
    }

    private void remove(NativeAddress address) {
        int mask = slots.length - 1;
        for (int i = address.hash() & mask; slots[i] != null; i = i + 1 & mask) {
            if (slots[i].address().equals(address)) {
                close(i);
                return;
            }
        }
    }

    private void insert(BatchedPath path) {
        int mask = slots.length - 1;
        int i = path.address().hash() & mask;
        while (slots[i] != null) {
            i = i + 1 & mask;
        }
        slots[i] = path;
    }

    /** Leaves no gap in front of those that had to step aside. */
    private void close(int gap) {
        int mask = slots.length - 1;
        slots[gap] = null;
        count--;
        for (int i = gap + 1 & mask; slots[i] != null; i = i + 1 & mask) {
            BatchedPath moved = slots[i];
            slots[i] = null;
            insert(moved);
        }
    }

    private void rebuild(BatchedPath[] larger) {
        BatchedPath[] old = slots;
        slots = larger;
        for (BatchedPath path : old) {
            if (path != null) {
                insert(path);
            }
        }
    }
}
