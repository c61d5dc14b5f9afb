package org.rostrum.signaling;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.servlet.http.HttpServletRequest;
import org.eclipse.jetty.util.InetAddressSet;

/**
 * Where a request comes from, and whether it was meant for this server. A reverse proxy is believed only when the
 * configuration names it; it must hand on {@code Host} as it came.
 */
final class Caller {

    /** Nothing but digits may be looked up: a name would ask the DNS. */
    private static final Pattern ADDRESS = Pattern.compile("[0-9.]{7,15}|[0-9A-Fa-f:.]{2,45}");

    private final InetAddressSet proxies = new InetAddressSet();

    /**
     * @param trustedProxies addresses and networks, separated by commas
     */
    Caller(String trustedProxies) {
        Stream.of(trustedProxies.split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .forEach(proxies::add);
    }

    /** The network address of the one who asks; that of the nearest who is no trusted proxy. */
    String peer(HttpServletRequest request) {
        String peer = request.getRemoteAddr();
        String forwarded = request.getHeader("X-Forwarded-For");
        String[] hops = forwarded == null ? new String[0] : forwarded.split(",", -1);
        for (int i = hops.length - 1; i >= 0 && isProxy(peer); i--) {
            String hop = hops[i].strip();
            if (!ADDRESS.matcher(hop).matches()) {
                return peer;
            }
            peer = hop;
        }
        return peer;
    }

    /** Whether a page of this very server asks, or no page at all: scheme, host and port must be the same. */
    boolean isOwn(HttpServletRequest request) {
        String origin = request.getHeader("Origin");
        if (origin == null) {
            return true;
        }
        String host = request.getHeader("Host");
        return host != null
                && normal(origin)
                        .filter(o -> normal(scheme(request) + "://" + host)
                                .filter(o::equals)
                                .isPresent())
                        .isPresent();
    }

    private String scheme(HttpServletRequest request) {
        String forwarded = request.getHeader("X-Forwarded-Proto");
        return forwarded != null && isProxy(request.getRemoteAddr()) ? forwarded.strip() : request.getScheme();
    }

    /** {@code scheme://host:port} in small letters with the port said; empty for what is no origin. */
    private static Optional<String> normal(String origin) {
        try {
            URI uri = new URI(origin.strip().toLowerCase(Locale.ROOT));
            if (uri.getHost() == null
                    || uri.getUserInfo() != null
                    || !uri.getPath().isEmpty()) {
                return Optional.empty();
            }
            int usual = "https".equals(uri.getScheme()) ? 443 : 80;
            int port = uri.getPort() < 0 ? usual : uri.getPort();
            return Optional.of(uri.getScheme() + "://" + uri.getHost() + ":" + port);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private boolean isProxy(String address) {
        try {
            return !proxies.isEmpty() && proxies.test(InetAddress.getByName(address));
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
