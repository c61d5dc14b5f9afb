package org.rostrum.itests.load;

import java.io.IOException;
import org.rostrum.testkit.rtc.Bot;

/** A place at some server whose media is connected. */
interface Seat {

    Bot bot();

    /** Says that it is still there; due every few seconds (RFC 7675 section 5.1). */
    void stay();

    void leave() throws IOException;
}
