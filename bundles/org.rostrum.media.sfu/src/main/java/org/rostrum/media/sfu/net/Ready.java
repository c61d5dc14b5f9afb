package org.rostrum.media.sfu.net;

import java.io.IOException;
import java.nio.channels.SelectionKey;

/** What a selection key stands for. */
@FunctionalInterface
interface Ready {

    /** The channel can do what its key was waiting for. Throws only where the whole wire is broken. */
    void ready(SelectionKey key, Ingress ingress) throws IOException;
}
