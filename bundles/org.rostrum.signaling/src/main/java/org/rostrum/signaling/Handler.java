package org.rostrum.signaling;

import org.rostrum.wire.ClientMessage;

/** What is done with one type of message. Called in the mailbox of the connection. */
interface Handler<M extends ClientMessage> {

    void handle(M message, Attendance at);
}
