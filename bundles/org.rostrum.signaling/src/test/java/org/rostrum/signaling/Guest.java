package org.rostrum.signaling;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.rostrum.wire.ClientMessage;
import org.rostrum.wire.ServerMessage;
import org.rostrum.wire.Wire;

/** A client on a real WebSocket. */
final class Guest implements WebSocket.Listener {

    private static final long PATIENCE_SECONDS = 20;

    private final Wire wire = new Wire();
    private final BlockingQueue<ServerMessage> messages = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder partial = new StringBuilder();
    private final WebSocket socket;

    private Guest(WebSocket.Builder builder, URI door) throws Exception {
        socket = builder.subprotocols(Upgrade.SUBPROTOCOL)
                .buildAsync(door, this)
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /** Connects with a Bearer token and hears the welcome. */
    static Guest at(URI door, String user) throws Exception {
        Guest guest = new Guest(builder().header("Authorization", "Bearer " + user), door);
        guest.next(ServerMessage.Welcome.class);
        return guest;
    }

    /** Connects with these headers. */
    static Guest at(URI door, Map<String, String> headers) throws Exception {
        WebSocket.Builder builder = builder();
        headers.forEach(builder::header);
        return new Guest(builder, door);
    }

    private static WebSocket.Builder builder() {
        return HttpClient.newHttpClient().newWebSocketBuilder();
    }

    ServerMessage.Joined joins(String name) throws Exception {
        says(new ClientMessage.Join(1, Room.HALL, name, Map.of(), Optional.empty(), Optional.empty()));
        return next(ServerMessage.Joined.class);
    }

    void says(ClientMessage message) throws Exception {
        sends(wire.write(message));
    }

    void sends(String text) throws Exception {
        socket.sendText(text, true).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    String subprotocol() {
        return socket.getSubprotocol();
    }

    void vanishes() {
        socket.abort();
    }

    /** The next message of a type; others are passed over. */
    <T extends ServerMessage> T next(Class<T> type) throws InterruptedException {
        while (true) {
            ServerMessage message = messages.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (message == null) {
                throw new AssertionError("no " + type.getSimpleName() + " in time");
            }
            if (type.isInstance(message)) {
                return type.cast(message);
            }
        }
    }

    int closeCode() throws InterruptedException, ExecutionException, TimeoutException {
        return closed.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            messages.add(wire.readUntrusted(partial.toString(), ServerMessage.class)
                    .orElseThrow(() -> new AssertionError("not of the protocol: " + partial)));
            partial.setLength(0);
        }
        webSocket.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
        closed.complete(statusCode);
        return null;
    }

    @Override
    public void onError(WebSocket webSocket, Throwable error) {
        closed.completeExceptionally(error);
    }
}
