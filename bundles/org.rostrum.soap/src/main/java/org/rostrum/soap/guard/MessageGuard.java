package org.rostrum.soap.guard;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Collections;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.servlet.http.HttpServletRequest;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problem;
import org.rostrum.problem.Problems;
import org.rostrum.web.Peer;

/** Lets in messages of SOAP 1.1 of at most {@value #MAX_MESSAGE} bytes, from programs, over HTTPS; nothing attached. */
public final class MessageGuard {

    /** The longest message, in bytes. */
    public static final int MAX_MESSAGE = 128 * 1024;

    private static final Pattern CONTENT_TYPE =
            Pattern.compile("text/xml(?:\\s*;\\s*charset\\s*=\\s*\"?utf-8\"?)?\\s*;?\\s*", Pattern.CASE_INSENSITIVE);

    private final boolean plainOnLoopback;
    private final XmlGuard xml = new XmlGuard();

    /**
     * @param plainOnLoopback whether programs on this machine may use plain HTTP
     */
    public MessageGuard(boolean plainOnLoopback) {
        this.plainOnLoopback = plainOnLoopback;
    }

    /** The message, read to its end. Refuses {@code connection.insecure}, {@code request.forged}, {@code .too-large}, {@code .invalid}. */
    public Outcome<byte[]> read(HttpServletRequest request, Peer peer) throws IOException {
        if (!peer.secure() && !(plainOnLoopback && isFromThisMachine(request))) {
            return refused(Problems.CONNECTION_INSECURE, "Use HTTPS: passwords and tokens are not taken without.");
        }
        if (request.getHeader("Origin") != null) {
            return refused(Problems.REQUEST_FORGED, "Origin: browsers do not speak SOAP.");
        }
        String type = request.getContentType();
        if (type == null || !CONTENT_TYPE.matcher(type).matches() || request.getHeader("Content-Encoding") != null) {
            return refused(
                    Problems.REQUEST_INVALID, "Content-Type: (expected: text/xml; charset=utf-8, nothing attached)");
        }
        if (request.getContentLengthLong() > MAX_MESSAGE) {
            return tooLarge();
        }
        byte[] message = request.getInputStream().readNBytes(MAX_MESSAGE + 1);
        return message.length > MAX_MESSAGE
                ? tooLarge()
                : xml.check(message).<Outcome<byte[]>>map(Outcome::refused).orElseGet(() -> Outcome.done(message));
    }

    private static Outcome<byte[]> tooLarge() {
        return refused(Problems.REQUEST_TOO_LARGE, "The message is longer than " + MAX_MESSAGE + " bytes.");
    }

    private static Outcome<byte[]> refused(Problems kind, String why) {
        Problem problem = kind.because(why);
        return Outcome.refused(problem);
    }

    /** Whoever comes through a proxy does not, wherever that stands. */
    private static boolean isFromThisMachine(HttpServletRequest request) {
        boolean proxied = request.getHeader("Forwarded") != null
                || request.getHeader("Via") != null
                || Collections.list(request.getHeaderNames()).stream()
                        .anyMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("x-forwarded"));
        try {
            return !proxied && InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
        } catch (UnknownHostException noAddress) {
            return false;
        }
    }
}
