package org.rostrum.webinar;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** Who is one network: one IPv4 address, or one IPv6 /64, which is what one household gets. */
final class Network {

    private static final int HOUSEHOLD = 8;
    private static final int LONGEST = 64;

    private Network() {}

    /**
     * What stands for the network of this peer, at most 64 characters.
     *
     * @param peer an address in numbers; anything else stands for itself
     */
    static String of(String peer) {
        String itself = peer.substring(0, Math.min(peer.length(), LONGEST));
        if (peer.indexOf(':') < 0) {
            return itself;
        }
        try {
            // Nothing is looked up: what has a colon is a literal or nothing.
            InetAddress address = InetAddress.getByName(peer);
            return address instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), HOUSEHOLD))
                    : address.getHostAddress();
        } catch (UnknownHostException notAnAddress) {
            return itself;
        }
    }
}
