package org.rostrum.media.sfu.worker;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;
import org.rostrum.media.sfu.Counters;

/** A worker without a thread: what it is asked for waits until somebody lets it go on. */
final class Neighbour implements Colleague {
    final Queue<Consumer<Rooms>> asked = new ArrayDeque<>();
    private final int number;
    private final Counters counters;
    int sessions;
    long heartBeat;

    Neighbour(Counters counters) {
        this(0, counters);
    }

    Neighbour(int number, Counters counters) {
        this.number = number;
        this.counters = counters;
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public void submit(Consumer<Rooms> task) {
        asked.add(task);
    }

    @Override
    public void wake() {}

    @Override
    public int sessions() {
        return sessions;
    }

    @Override
    public long heartBeat() {
        return heartBeat;
    }

    @Override
    public Counters counters() {
        return counters;
    }
}
