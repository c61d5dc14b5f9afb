package org.rostrum.itests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Ports of this machine that were free, for TCP and UDP, a moment ago. */
record Ports(int http, int https, int media, int ssh) {

    static Ports free() {
        try (ServerSocket http = listen();
                ServerSocket https = listen();
                ServerSocket media = listen();
                ServerSocket ssh = listen();
                DatagramSocket datagrams =
                        new DatagramSocket(new InetSocketAddress(loopback(), media.getLocalPort()))) {
            return new Ports(http.getLocalPort(), https.getLocalPort(), datagrams.getLocalPort(), ssh.getLocalPort());
        } catch (IOException none) {
            throw new UncheckedIOException("no free ports", none);
        }
    }

    private static ServerSocket listen() throws IOException {
        return new ServerSocket(0, 1, loopback());
    }

    private static InetAddress loopback() {
        return InetAddress.getLoopbackAddress();
    }
}
