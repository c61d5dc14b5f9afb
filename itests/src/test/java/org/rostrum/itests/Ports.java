package org.rostrum.itests;

import org.rostrum.testkit.net.FreePort;

/** Ports of this machine, free for TCP and UDP. */
record Ports(int http, int https, int media, int ssh) {

    static Ports free() {
        return new Ports(FreePort.next(), FreePort.next(), FreePort.next(), FreePort.next());
    }
}
