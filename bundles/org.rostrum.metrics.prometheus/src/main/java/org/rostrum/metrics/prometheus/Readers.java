package org.rostrum.metrics.prometheus;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.eclipse.jetty.util.InetAddressSet;

/** Who may read what only operators should see. */
final class Readers {

    private final InetAddressSet networks = new InetAddressSet();

    /** @param allowed addresses and networks; one that is neither is an {@link IllegalArgumentException} */
    Readers(List<String> allowed) {
        networks.addAll(allowed);
    }

    /** Splits at commas what a .cfg file can only give as one text. */
    static List<String> words(String list) {
        return Stream.of(list.split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /**
     * Whether this request may be answered; if not, it has been refused with 403.
     *
     * <p>What comes through a proxy on this machine has a loopback address but may come from anywhere, therefore a
     * forwarded request is refused, whoever forwards it.
     */
    boolean admit(HttpServletRequest request, HttpServletResponse response) {
        if (!isForwarded(request) && contains(request.getRemoteAddr())) {
            return true;
        }
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        return false;
    }

    private static boolean isForwarded(HttpServletRequest request) {
        return request.getHeader("X-Forwarded-For") != null || request.getHeader("Forwarded") != null;
    }

    private boolean contains(String address) {
        try {
            return networks.test(InetAddress.getByName(address));
        } catch (UnknownHostException notAnAddress) {
            return false;
        }
    }
}
