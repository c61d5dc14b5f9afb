package org.rostrum.soap;

import java.util.Optional;
import java.util.regex.Pattern;
import javax.servlet.http.HttpServletRequest;
import org.rostrum.web.Peer;

/** Where a service says that it is: as configured, else as it was asked for, if that can be an address at all. */
final class Addresses {

    private static final Pattern HOST =
            Pattern.compile("(?:[A-Za-z0-9.-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}\\])(?::\\d{1,5})?");

    private final String publicUrl;

    /**
     * @param publicUrl of the server; empty: as asked for
     */
    Addresses(String publicUrl) {
        this.publicUrl = publicUrl.strip().replaceFirst("/+$", "");
        if (!this.publicUrl.isEmpty() && !this.publicUrl.matches("https?://" + HOST.pattern() + "(?:/[\\w./-]*)?")) {
            throw new IllegalArgumentException("public.url: " + publicUrl + " (expected: as https://meet.example.org)");
        }
    }

    /** The address without a query; empty if the request names a host that cannot be one. */
    Optional<String> of(HttpServletRequest request, Peer peer) {
        String path = request.getContextPath() + request.getServletPath() + request.getPathInfo();
        if (!publicUrl.isEmpty()) {
            return Optional.of(publicUrl + path);
        }
        String scheme = peer.secure() ? "https://" : "http://";
        return Optional.ofNullable(request.getHeader("Host"))
                .filter(host -> HOST.matcher(host).matches())
                .map(host -> scheme + host + path);
    }
}
