package org.rostrum.identity.local;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A range of network addresses: {@code 192.0.2.0/24}, {@code 2001:db8::/32}, or one address.
 *
 * @param prefix how many bits of the address count
 */
record Network(InetAddress address, int prefix) {

    /** In numbers only: nothing else is handed to the resolver, which would ask the DNS. */
    private static final Pattern LITERAL = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|(?=.*:)[0-9A-Fa-f:.]{2,45}");

    private static final Pattern PREFIX = Pattern.compile("[0-9]{1,3}");

    static Optional<Network> parse(String text) {
        String[] parts = text.split("/", -1);
        Optional<InetAddress> address = address(parts[0]);
        if (address.isEmpty()
                || parts.length > 2
                || (parts.length == 2 && !PREFIX.matcher(parts[1]).matches())) {
            return Optional.empty();
        }
        int bits = address.get().getAddress().length * Byte.SIZE;
        int prefix = parts.length == 2 ? Integer.parseInt(parts[1]) : bits;
        return prefix <= bits ? Optional.of(new Network(address.get(), prefix)) : Optional.empty();
    }

    boolean contains(String peer) {
        return address(peer.replaceFirst("%.*", "")).filter(this::contains).isPresent();
    }

    private boolean contains(InetAddress other) {
        byte[] mine = address.getAddress();
        byte[] theirs = other.getAddress();
        if (mine.length != theirs.length) {
            return false;
        }
        for (int bit = 0; bit < prefix; bit++) {
            int mask = 0x80 >> (bit % Byte.SIZE);
            if (((mine[bit / Byte.SIZE] ^ theirs[bit / Byte.SIZE]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }

    private static Optional<InetAddress> address(String text) {
        try {
            return LITERAL.matcher(text).matches() ? Optional.of(InetAddress.getByName(text)) : Optional.empty();
        } catch (UnknownHostException notAnAddress) {
            return Optional.empty();
        }
    }
}
