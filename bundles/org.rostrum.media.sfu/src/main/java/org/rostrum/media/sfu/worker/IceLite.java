package org.rostrum.media.sfu.worker;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.rostrum.media.sfu.Counter;
import org.rostrum.media.sfu.Counters;
import org.rostrum.media.sfu.negotiation.IceCredentials;
import org.rostrum.media.sfu.net.Path;
import org.rostrum.media.sfu.net.Wire;
import org.rostrum.rtp.stun.StunIntegrity;
import org.rostrum.rtp.stun.StunMessage;
import org.rostrum.rtp.stun.StunWriter;

/**
 * Answers connectivity checks and sends none (RFC 8445 section 2.5, always controlled). Who does not know the credentials of a session
 * gets no answer at all: the port tells strangers nothing and amplifies nothing.
 */
final class IceLite {
    private static final int ROLE_CONFLICT = 487;
    private static final int UNKNOWN_ATTRIBUTE = 420;

    private final Counters counters;
    private final Map<String, Door> doors = new HashMap<>();
    private final StunMessage check = new StunMessage();
    private final StunWriter answer = new StunWriter();
    private final byte[] buffer = new byte[Wire.MAX_PACKET];

    /** The credentials under which checks reach a transport. */
    private static final class Door {
        final Transport transport;
        final byte[] username;
        final StunIntegrity integrity;

        Door(Transport transport, byte[] username, StunIntegrity integrity) {
            this.transport = transport;
            this.username = username;
            this.integrity = integrity;
        }
    }

    IceLite(Counters counters) {
        this.counters = counters;
    }

    /** Checks that name these credentials reach the transport from now on. */
    void open(Transport transport, IceCredentials server, IceCredentials client) {
        byte[] username = (server.ufrag() + ":" + client.ufrag()).getBytes(StandardCharsets.UTF_8);
        doors.put(server.ufrag(), new Door(transport, username, new StunIntegrity(server.password())));
    }

    void close(IceCredentials server) {
        doors.remove(server.ufrag());
    }

    /** Looks at a STUN message from anywhere. */
    void received(Path path, byte[] message, int offset, int length, long now) {
        if (!check.wrap(message, offset, length)) {
            counters.count(Counter.DROP_MALFORMED);
            return;
        }
        if (check.type() != StunMessage.BINDING_REQUEST) {
            return; // an indication keeps a binding alive; nothing else is expected, for we ask nothing
        }
        Door door = doors.get(serverPart(check.username()));
        boolean genuine = door != null
                && check.usernameEquals(door.username)
                && check.verify(door.integrity)
                && (!check.hasFingerprint() || check.fingerprintMatches());
        if (!genuine) {
            counters.count(Counter.AUTH_FAILURES);
            return;
        }
        judge(door, path, message, now);
    }

    private void judge(Door door, Path path, byte[] message, long now) {
        if (check.hasUnknownRequired()) {
            refuse(door, path, message, UNKNOWN_ATTRIBUTE, "Unknown Attribute");
            return;
        }
        if (check.controlled()) {
            refuse(door, path, message, ROLE_CONFLICT, "Role Conflict");
            return;
        }
        if (door.transport.checked(path, check.useCandidate(), now)) {
            begin(message, StunMessage.BINDING_SUCCESS)
                    .xorMappedAddress(
                            path.remote().getAddress().getAddress(),
                            path.remote().getPort());
            send(door, path);
        }
    }

    private void refuse(Door door, Path path, byte[] message, int code, String reason) {
        begin(message, StunMessage.BINDING_ERROR).errorCode(code, reason);
        send(door, path);
    }

    private StunWriter begin(byte[] message, int type) {
        return answer.begin(buffer, 0, type, message, check.transactionIdOffset());
    }

    private void send(Door door, Path path) {
        int length = answer.finish(door.integrity);
        if (length > 0) {
            path.send(buffer, 0, length, false);
        }
    }

    private static String serverPart(String username) {
        int colon = username.indexOf(':');
        return colon < 0 ? username : username.substring(0, colon);
    }
}
