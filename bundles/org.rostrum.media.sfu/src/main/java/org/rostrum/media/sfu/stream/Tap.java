package org.rostrum.media.sfu.stream;

import java.util.function.Consumer;
import org.rostrum.conference.Source;
import org.rostrum.media.sfu.Counter;
import org.rostrum.media.sfu.Counters;

/**
 * Where a publication's packets leave for the receivers on another worker. All layers go, so that these choose there as they would here; and
 * nothing goes that nobody there follows, except microphones, which are listened to. Belongs to the publication's worker.
 */
public final class Tap {
    private final Publication publication;
    private final Relay relay;
    private final Consumer<Runnable> tasks;
    private final Counters counters;
    private final Replica replica;
    private final boolean[] torn;
    private boolean followed;
    private int need = -1;

    /**
     * A tap that nobody follows yet.
     *
     * @param tasks takes work for this worker's thread, from any thread
     * @param counters of this worker
     * @param there counters of the other worker
     */
    public Tap(Publication publication, Relay relay, Consumer<Runnable> tasks, Counters counters, Counters there) {
        this.publication = publication;
        this.relay = relay;
        this.tasks = tasks;
        this.counters = counters;
        torn = new boolean[publication.layers().size()];
        replica = new Replica(this, publication.source(), torn.length, there);
        publication.attach(this);
    }

    /** What it feeds, to be handed to the other worker and touched by that one alone. */
    public Replica replica() {
        return replica;
    }

    boolean isFollowed() {
        return followed;
    }

    int need() {
        return need;
    }

    /** A picture of which something found no room is of no use before its next key frame: nothing of it goes until then. */
    void pass(Layer layer, Packet packet) {
        if (!followed && publication.source() != Source.MICROPHONE) {
            return;
        }
        boolean anew = torn[layer.rank()];
        boolean passed = (!anew || packet.keyFrame) && relay.pass(replica, layer, packet, anew);
        if (passed) {
            counters.count(Counter.PASSED_ON);
            torn[layer.rank()] = false;
            return;
        }
        counters.count(Counter.DROP_RELAY);
        if (packet.isVideo()) {
            torn[layer.rank()] = true;
            layer.wantKeyFrame();
        }
    }

    /** Takes what receivers over there need. Called on their worker's thread. */
    void tell(boolean isFollowed, int newNeed, int keyFrames) {
        tasks.accept(() -> {
            followed = isFollowed;
            need = newNeed;
            for (int rank = 0; rank < torn.length; rank++) {
                if ((keyFrames & 1 << rank) != 0) {
                    publication.layers().get(rank).wantKeyFrame();
                }
            }
        });
    }
}
