package org.rostrum.media.sfu.net;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Which addresses clients are told to send to. */
public final class Announcement {
    private Announcement() {}

    /**
     * The configured addresses; else the bound one; else, where bound to all, every address of this host that others can reach, or the
     * loopback one where there is no other.
     *
     * @param configured literal addresses or names, looked up once
     */
    public static List<InetAddress> of(List<String> configured, InetAddress bound) throws IOException {
        if (!configured.isEmpty()) {
            List<InetAddress> addresses = new ArrayList<>();
            for (String each : configured) {
                addresses.add(InetAddress.getByName(each));
            }
            return addresses;
        }
        return bound.isAnyLocalAddress() ? reachable() : List.of(bound);
    }

    private static List<InetAddress> reachable() throws SocketException {
        List<InetAddress> addresses = new ArrayList<>();
        for (NetworkInterface each : Collections.list(NetworkInterface.getNetworkInterfaces())) {
            if (each.isUp() && !each.isLoopback()) {
                each.inetAddresses()
                        .filter(address -> !address.isLinkLocalAddress() && !address.isMulticastAddress())
                        .forEach(addresses::add);
            }
        }
        return addresses.isEmpty() ? List.of(InetAddress.getLoopbackAddress()) : addresses;
    }
}
