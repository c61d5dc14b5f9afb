package org.rostrum.media.sfu.worker;

import java.util.function.Consumer;
import org.rostrum.media.sfu.Counters;

/** A worker as others of the same engine see it. Everything is called on any thread and never blocks. */
interface Colleague {

    /** From 0. */
    int number();

    /** Lets it do something with its rooms, in the order of the calls. */
    void submit(Consumer<Rooms> task);

    /** Lets it look for what has been passed on to it. */
    void wake();

    /** How many it has, a moment ago. */
    int sessions();

    /** When it last had time for everything, on the clock of all workers. */
    long heartBeat();

    /** What it counts; only its own thread writes. */
    Counters counters();
}
