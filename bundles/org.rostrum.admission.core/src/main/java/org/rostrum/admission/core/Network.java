package org.rostrum.admission.core;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Whose attempts are counted together: one IPv4 address, since neighbours have nothing to do with each other, or one IPv6
 * /64, which is what one household gets.
 */
record Network(String value) {

    private static final int BYTES = 8;
    private static final int LONGEST = 64;
    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F.]{0,4}:[0-9a-fA-F:.]{1,45}");

    /** @param peer an address in numbers; anything else counts as it is */
    static Network of(String peer) {
        String literal = peer.replaceFirst("%.*", "");
        if (!IPV6.matcher(literal).matches()) {
            return asItIs(peer);
        }
        try {
            // Nothing is looked up: what has a colon is a literal or nothing.
            InetAddress address = InetAddress.getByName(literal);
            return new Network(
                    address instanceof Inet6Address ? prefix(address.getAddress()) : address.getHostAddress());
        } catch (UnknownHostException notAnAddress) {
            return asItIs(peer);
        }
    }

    private static Network asItIs(String peer) {
        return new Network(peer.substring(0, Math.min(peer.length(), LONGEST)));
    }

    private static String prefix(byte[] address) {
        return HexFormat.of().formatHex(Arrays.copyOf(address, BYTES)) + "/64";
    }

    @Override
    public String toString() {
        return value;
    }
}
