package org.rostrum.signaling;

import java.util.function.Consumer;

/** What lies beneath one connection. No method blocks. */
interface Line {

    /** The codes of RFC 6455, section 7.4.1, that the protocol uses. */
    int DONE = 1000;

    int GOING_AWAY = 1001;
    int POLICY = 1008;

    /** Sends one text; the next may be given when {@code sent} was told, on any thread, whether it went out. */
    void send(String text, Consumer<Boolean> sent);

    /** Sends a close frame behind what was sent and waits for the other side. */
    void close(int code, String reason);

    /** Ends it without a word. */
    void cut();
}
