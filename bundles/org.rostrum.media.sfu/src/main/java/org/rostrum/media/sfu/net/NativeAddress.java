package org.rostrum.media.sfu.net;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;

/**
 * A socket address as Linux writes it: {@code sockaddr_in} (family 2 bytes, port 2, address 4, zero 8) or {@code sockaddr_in6} (family 2,
 * port 2, flow 4, address 16, scope 4). Kept as words, so that addresses are compared and copied without objects.
 *
 * @param head family, port, and the IPv4 address or the flow label
 * @param high first half of an IPv6 address
 * @param low second half of an IPv6 address
 * @param scope interface of a link-local IPv6 address
 */
record NativeAddress(long head, long high, long low, int scope) {
    /** Room for either form. */
    static final int SIZE = 32;

    static final int LENGTH_4 = 16;
    static final int LENGTH_6 = 28;

    /**
     * The address in the form that sockets of one family take.
     *
     * @param ipv6 whether the socket is one of IPv6; it reaches IPv4 by mapped addresses (RFC 4291 section 2.5.5.2)
     */
    static NativeAddress of(InetSocketAddress address, boolean ipv6) {
        ByteBuffer bytes = Memory.allocate(SIZE);
        byte[] raw = address.getAddress().getAddress();
        bytes.putShort(0, (short) (ipv6 ? LinuxSockets.AF_INET6 : LinuxSockets.AF_INET));
        bytes.put(2, (byte) (address.getPort() >>> 8)).put(3, (byte) address.getPort());
        if (!ipv6) {
            bytes.put(4, raw);
        } else if (address.getAddress() instanceof Inet6Address six) {
            bytes.put(8, raw).putInt(24, six.getScopeId());
        } else {
            bytes.putShort(18, (short) -1).put(20, raw);
        }
        return read(bytes, 0);
    }

    static NativeAddress read(ByteBuffer from, int at) {
        boolean ipv6 = isIpv6(from, at);
        return new NativeAddress(
                from.getLong(at),
                ipv6 ? from.getLong(at + 8) : 0,
                ipv6 ? from.getLong(at + 16) : 0,
                ipv6 ? from.getInt(at + 24) : 0);
    }

    static boolean isIpv6(ByteBuffer from, int at) {
        return from.getShort(at) == LinuxSockets.AF_INET6;
    }

    void write(ByteBuffer to, int at) {
        to.putLong(at, head).putLong(at + 8, high).putLong(at + 16, low).putInt(at + 24, scope);
    }

    /** Whether the bytes there are this address. */
    boolean isAt(ByteBuffer there, int at) {
        return there.getLong(at) == head
                && (!isIpv6(there, at)
                        || (there.getLong(at + 8) == high
                                && there.getLong(at + 16) == low
                                && there.getInt(at + 24) == scope));
    }

    static int hash(ByteBuffer there, int at) {
        boolean ipv6 = isIpv6(there, at);
        return mix(there.getLong(at), ipv6 ? there.getLong(at + 8) : 0, ipv6 ? there.getLong(at + 16) : 0);
    }

    int hash() {
        return mix(head, high, low);
    }

    private static int mix(long head, long high, long low) {
        long mixed = ((head * 31 + high) * 31 + low) * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 32);
    }

    InetSocketAddress toSocketAddress() {
        ByteBuffer bytes = Memory.allocate(SIZE);
        write(bytes, 0);
        byte[] raw = new byte[isIpv6(bytes, 0) ? 16 : 4];
        bytes.get(raw.length == 16 ? 8 : 4, raw);
        try {
            InetAddress address = InetAddress.getByAddress(raw);
            if (scope != 0 && !(address instanceof Inet4Address)) {
                address = Inet6Address.getByAddress(null, raw, scope);
            }
            return new InetSocketAddress(address, (bytes.get(2) & 0xff) << 8 | (bytes.get(3) & 0xff));
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
