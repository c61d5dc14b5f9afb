package org.rostrum.signaling;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.jetty.websocket.api.Session;
import org.eclipse.jetty.websocket.api.WebSocketListener;
import org.eclipse.jetty.websocket.api.WebSocketPingPongListener;
import org.eclipse.jetty.websocket.api.WriteCallback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A line of Jetty's. Jetty calls one listener method at a time and reads on when it returns. */
final class JettyLine implements Line, WebSocketListener, WebSocketPingPongListener {

    private static final Logger LOG = LoggerFactory.getLogger(JettyLine.class);

    private final Function<Line, Party> opening;
    private Session session;
    private Party party;

    JettyLine(Function<Line, Party> opening) {
        this.opening = opening;
    }

    @Override
    public void onWebSocketConnect(Session opened) {
        session = opened;
        party = opening.apply(this);
    }

    @Override
    public void onWebSocketText(String message) {
        party.heard(message);
    }

    @Override
    public void onWebSocketBinary(byte[] payload, int offset, int length) {
        party.heardBytes();
    }

    @Override
    public void onWebSocketPing(ByteBuffer payload) {
        party.heardPing();
    }

    @Override
    public void onWebSocketPong(ByteBuffer payload) {
        party.heardPing();
    }

    @Override
    public void onWebSocketClose(int statusCode, String reason) {
        party.closed();
    }

    /** Jetty closes the line itself after an error, with the code that fits. */
    @Override
    public void onWebSocketError(Throwable cause) {
        LOG.debug("A line failed", cause);
        if (party != null) {
            party.closed();
        }
    }

    @Override
    public void send(String text, Consumer<Boolean> sent) {
        try {
            session.getRemote().sendString(text, new Sent(sent));
        } catch (RuntimeException e) {
            LOG.debug("A line closed while something was sent", e);
            sent.accept(false);
        }
    }

    @Override
    public void close(int code, String reason) {
        session.close(code, reason);
    }

    @Override
    public void cut() {
        try {
            session.disconnect();
        } catch (IOException e) {
            LOG.debug("A line could not be cut: it is closed", e);
        }
    }

    private record Sent(Consumer<Boolean> done) implements WriteCallback {
        @Override
        public void writeSuccess() {
            done.accept(true);
        }

        @Override
        public void writeFailed(Throwable cause) {
            done.accept(false);
        }
    }
}
