package org.rostrum.itests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Somebody who speaks the protocol of conferences, or of the personal line, without a browser. */
final class Talk implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final BlockingQueue<JsonNode> heard = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final CompletableFuture<WebSocket> socket;
    private JsonNode joined = JSON.createObjectNode();
    private long ref;

    private Talk(URI address, Optional<String> token) {
        WebSocket.Builder builder =
                HttpClient.newHttpClient().newWebSocketBuilder().subprotocols("rostrum.v1");
        token.ifPresent(text -> builder.header("Authorization", "Bearer " + text));
        socket = builder.buildAsync(address, new Ear());
    }

    /** A connection, or the attempt at one, of who has this log-in or none. */
    static Talk at(Rostrum rostrum, String path, Optional<String> token) {
        return new Talk(URI.create(rostrum.http(path).toString().replace("http:", "ws:")), token);
    }

    /** A seat in a conference. */
    static Talk in(Rostrum rostrum, String conference, String name, Api who) throws InterruptedException {
        Talk talk = at(rostrum, "/ws/v1", Optional.of(who.token()));
        talk.join(conference, name, Optional.empty());
        return talk;
    }

    /** A device. */
    static Talk on(Rostrum rostrum, Api who) {
        return at(rostrum, "/ws/v1/me", Optional.of(who.token()));
    }

    /** The code with which the server closes it, within this time. */
    int closedWithin(Duration time) {
        return closed.orTimeout(time.toMillis(), TimeUnit.MILLISECONDS).join();
    }

    /** Whether the server did not let it connect. */
    boolean isRefused() {
        return socket.handle((open, failure) -> failure != null).join();
    }

    /** Asks for a seat and returns the answer. */
    JsonNode join(String conference, String name, Optional<String> ticket) throws InterruptedException {
        ObjectNode join = JSON.createObjectNode();
        join.put("type", "join").put("conference", conference).put("name", name).putObject("sources");
        ticket.ifPresent(text -> join.put("ticket", text));
        joined = ask(join);
        return joined;
    }

    /** Its id. */
    String seat() {
        return joined.path("seat").asText();
    }

    /** What shows that it is theirs. */
    String secret() {
        return joined.path("token").asText();
    }

    void says(String text) throws InterruptedException {
        say(JSON.createObjectNode().put("type", "everyone"), text);
    }

    void whispers(Talk to, String text) throws InterruptedException {
        say(JSON.createObjectNode().put("type", "one").put("who", to.seat()), text);
    }

    /** Gives up the seat; only closing keeps it for a while. */
    void leaves() throws InterruptedException {
        order(JSON.createObjectNode().put("type", "leave").put("who", seat()));
    }

    private void say(ObjectNode to, String text) throws InterruptedException {
        ObjectNode say = JSON.createObjectNode().put("type", "say").put("text", text);
        say.set("to", to);
        order(say);
    }

    private void order(ObjectNode command) throws InterruptedException {
        ObjectNode order = JSON.createObjectNode().put("type", "order");
        order.set("command", command);
        JsonNode answer = ask(order);
        if (!answer.path("type").asText().equals("accepted")) {
            throw new AssertionError("refused: " + answer);
        }
    }

    /** Sends a request and waits for its answer. */
    JsonNode ask(ObjectNode request) throws InterruptedException {
        long mine = ++ref;
        socket.join().sendText(request.put("ref", mine).toString(), true).join();
        return await(message -> message.path("ref").asLong() == mine);
    }

    /** The next message that fits; those before it are forgotten. */
    JsonNode await(Predicate<JsonNode> fits) throws InterruptedException {
        while (true) {
            JsonNode next = heard.poll(30, TimeUnit.SECONDS);
            if (next == null) {
                throw new AssertionError("nothing that fits was heard within 30 s");
            }
            if (fits.test(next)) {
                return next;
            }
        }
    }

    @Override
    public void close() {
        socket.thenAccept(WebSocket::abort);
    }

    private final class Ear implements WebSocket.Listener {

        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            closed.complete(code);
            return null;
        }

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                heard.add(read(text.toString()));
                text.setLength(0);
            }
            from.request(1);
            return null;
        }

        private static JsonNode read(String json) {
            try {
                return JSON.readTree(json);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
