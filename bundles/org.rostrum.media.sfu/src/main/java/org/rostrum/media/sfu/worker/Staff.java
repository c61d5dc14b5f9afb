package org.rostrum.media.sfu.worker;

import java.util.ArrayList;
import java.util.List;
import org.rostrum.media.sfu.stream.Relay;

/**
 * All workers of an engine as one of them sees them, and the relays between it and the others, which begin to be when they are needed.
 * Used by that one's thread alone.
 */
final class Staff {
    private final Colleague self;
    private final List<? extends Colleague> all;
    private final Relay[] outgoing;
    private final List<Relay> incoming = new ArrayList<>();

    /** @param all by number */
    Staff(Colleague self, List<? extends Colleague> all) {
        this.self = self;
        this.all = List.copyOf(all);
        outgoing = new Relay[all.size()];
    }

    Colleague self() {
        return self;
    }

    List<? extends Colleague> all() {
        return all;
    }

    /** The way for packets from here to another worker. */
    Relay relayTo(Colleague other) {
        Relay known = outgoing[other.number()];
        if (known != null) {
            return known;
        }
        Relay relay = new Relay(other::wake);
        outgoing[other.number()] = relay;
        other.submit(rooms -> rooms.staff().incoming.add(relay));
        return relay;
    }

    /** Takes what others have passed on. */
    void deliver(long now) {
        for (int i = 0; i < incoming.size(); i++) {
            incoming.get(i).deliver(now);
        }
    }

    /** Wakes those to whom something has been passed on. */
    void flush() {
        for (Relay relay : outgoing) {
            if (relay != null) {
                relay.flush();
            }
        }
    }
}
