package org.rostrum.itests.load;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;
import org.rostrum.wire.ClientMessage;
import org.rostrum.wire.ServerMessage;
import org.rostrum.wire.Wire;

/** A WebSocket to the door of the server. Hears answers; what merely happens in the conference is passed over. */
final class Line implements WebSocket.Listener, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Wire WIRE = new Wire();

    /** A thousand people are told of each other's arrival half a million times: not worth being read. */
    private static final String HAPPENED = "{\"type\":\"happened\"";

    private final BlockingQueue<ServerMessage> answers = new LinkedBlockingQueue<>();
    private final StringBuilder text = new StringBuilder();
    private final AtomicLong refs = new AtomicLong();
    private WebSocket socket;

    private Line() {}

    static Line to(HttpClient http, URI door, String token) {
        Line line = new Line();
        line.socket = http.newWebSocketBuilder()
                .subprotocols("rostrum.v1")
                .header("Authorization", "Bearer " + token)
                .connectTimeout(PATIENCE)
                .buildAsync(door, line)
                .join();
        return line;
    }

    /** Says something and waits for the answer of the kind that is hoped for; any other is an {@link AssertionError}. */
    <T extends ServerMessage> T ask(LongFunction<ClientMessage> message, Class<T> hoped) throws InterruptedException {
        tell(message);
        ServerMessage answer = answers.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        if (!hoped.isInstance(answer)) {
            throw new AssertionError(answer + " (expected: " + hoped.getSimpleName() + ")");
        }
        return hoped.cast(answer);
    }

    /** Says something, whatever the answer is. */
    void tell(LongFunction<ClientMessage> message) {
        socket.sendText(WIRE.write(message.apply(refs.incrementAndGet())), true);
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
        text.append(part);
        if (last) {
            if (text.indexOf(HAPPENED) != 0) {
                hear(WIRE.read(text.toString(), ServerMessage.class));
            }
            text.setLength(0);
        }
        from.request(1);
        return null;
    }

    private void hear(ServerMessage message) {
        if (message instanceof ServerMessage.Joined
                || message instanceof ServerMessage.Answer
                || message instanceof ServerMessage.Refused
                || message instanceof ServerMessage.Bye) {
            answers.add(message);
        }
    }

    @Override
    public void close() {
        socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
    }
}
