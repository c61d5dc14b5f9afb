package org.rostrum.signaling;

import java.util.concurrent.CompletableFuture;

/** One client at the other end of a line, as the line and the house see it. Every method returns at once. */
interface Party {

    /** A text from the client. On the line's thread, one at a time; the line reads on when this returns. */
    void heard(String text);

    /** Bytes from the client, which mean nothing. As {@link #heard}. */
    void heardBytes();

    /** The client's WebSocket says that it is there. As {@link #heard}. */
    void heardPing();

    /** The line is closed, from whichever side. */
    void closed();

    Visitor visitor();

    /** How many messages wait to be sent. */
    int depth();

    /** Time goes by; about once a second. */
    void tick();

    /** The log-in does not hold any more. */
    void loggedOut();

    /** The door stops. Completes when the close frame is on its way. */
    CompletableFuture<Void> stop();
}
