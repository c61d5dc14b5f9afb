package org.rostrum.media.sfu.negotiation;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;

/** Host candidates of this server as values of {@code a=candidate} (RFC 8839 section 5.1, RFC 6544 section 4.5). */
public final class Candidates {
    private static final int HOST = 126;

    /** Behind every UDP candidate: TCP is for those who cannot send UDP. */
    private static final int HOST_TCP = 90;

    private static final int LOCAL_MAX = 65_535;

    private Candidates() {}

    /** UDP first, in the order of the addresses. */
    public static List<String> of(List<InetAddress> addresses, int port, boolean udp, boolean tcp) {
        List<String> candidates = new ArrayList<>();
        for (int i = 0; udp && i < addresses.size(); i++) {
            candidates.add(candidate(i, "udp", HOST, addresses.get(i), port) + " typ host");
        }
        for (int i = 0; tcp && i < addresses.size(); i++) {
            candidates.add(candidate(i, "tcp", HOST_TCP, addresses.get(i), port) + " typ host tcptype passive");
        }
        return candidates;
    }

    private static String candidate(int number, String protocol, int preference, InetAddress address, int port) {
        long priority = ((long) preference << 24) + ((long) (LOCAL_MAX - number) << 8) + 255;
        String text = address.getHostAddress();
        int zone = text.indexOf('%');
        return protocol + (number + 1) + " 1 " + protocol + " " + priority + " "
                + (zone < 0 ? text : text.substring(0, zone)) + " " + port;
    }
}
