package org.rostrum.rest.guard;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.servlet.http.HttpServletRequest;
import org.eclipse.jetty.util.InetAddressSet;
import org.rostrum.web.Peer;

/** Finds out where a request comes from, behind the proxies that we trust. */
public final class Peers {

    /** The most proxies looked through. */
    private static final int MAX_HOPS = 16;

    /** What is an address in numbers: only such text is handed to the resolver, which would ask the DNS about a name. */
    private static final Pattern ADDRESS = Pattern.compile(
            "((25[0-5]|2[0-4]\\d|1?\\d?\\d)\\.){3}(25[0-5]|2[0-4]\\d|1?\\d?\\d)|(?=.*:)[0-9A-Fa-f:.]{2,45}");

    private final InetAddressSet trusted = new InetAddressSet();

    /**
     * @param trustedProxies addresses and networks, separated by commas; one that is neither is an {@link
     *     IllegalArgumentException}
     */
    public Peers(String trustedProxies) {
        Stream.of(trustedProxies.split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .forEach(trusted::add);
    }

    /**
     * The peer of a request. From a trusted proxy it is the last address of {@code X-Forwarded-For} that is no trusted
     * proxy: whatever stands before that was written by the client.
     */
    public Peer of(HttpServletRequest request) {
        String address = request.getRemoteAddr();
        if (!isTrusted(address)) {
            return new Peer(address, request.isSecure());
        }
        boolean secure = request.isSecure() || "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"));
        for (String hop : hopsFromTheLast(request)) {
            if (!ADDRESS.matcher(hop).matches()) {
                break;
            }
            address = hop;
            if (!isTrusted(hop)) {
                break;
            }
        }
        return new Peer(address, secure);
    }

    private static List<String> hopsFromTheLast(HttpServletRequest request) {
        List<String> hops = new ArrayList<>();
        for (String line : Collections.list(request.getHeaders("X-Forwarded-For"))) {
            Arrays.stream(line.split(",", -1)).map(String::strip).forEach(hops::add);
        }
        Collections.reverse(hops);
        return hops.subList(0, Math.min(hops.size(), MAX_HOPS));
    }

    private boolean isTrusted(String address) {
        try {
            return !trusted.isEmpty() && trusted.test(InetAddress.getByName(address));
        } catch (UnknownHostException notAnAddress) {
            return false;
        }
    }
}
