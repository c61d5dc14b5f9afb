package org.rostrum.signaling;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.rostrum.identity.User;
import org.rostrum.identity.UserId;

/**
 * Who is at the other end.
 *
 * @param user their account; empty for guests
 * @param login the token of their log-in, to see later whether it still holds; empty for guests
 * @param peer the network address they come from, in numbers
 */
record Visitor(Optional<User> user, Optional<String> login, String peer) {

    private static final int HOUSEHOLD = 8;

    static Visitor known(User user, String login, String peer) {
        return new Visitor(Optional.of(user), Optional.of(login), peer);
    }

    static Visitor guest(String peer) {
        return new Visitor(Optional.empty(), Optional.empty(), peer);
    }

    boolean isGuest() {
        return user.isEmpty();
    }

    /** Where guests do not come. */
    User account() {
        return user.orElseThrow(() -> new IllegalStateException("user: (expected: nobody but who is logged in)"));
    }

    Optional<UserId> id() {
        return user.map(User::id);
    }

    /** Whose connections are counted together: one IPv4 address, or one IPv6 /64, which is what one household gets. */
    String network() {
        if (peer.indexOf(':') < 0) {
            return peer;
        }
        try {
            // Nothing is looked up: what has a colon is a literal or nothing.
            InetAddress address = InetAddress.getByName(peer);
            return address instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), HOUSEHOLD))
                    : address.getHostAddress();
        } catch (UnknownHostException notAnAddress) {
            return peer;
        }
    }

    @Override
    public String toString() {
        return "Visitor[user=" + id().map(UserId::toString).orElse("guest") + ", peer=" + peer + "]";
    }
}
