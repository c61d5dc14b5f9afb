package org.rostrum.itests.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** A session with one handle of the VideoRoom plugin, by Janus's HTTP transport: orders are acknowledged, what comes of them is polled. */
final class JanusHandle {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http;
    private final String session;
    private final String handle;

    private JanusHandle(HttpClient http, String session, String handle) {
        this.http = http;
        this.session = session;
        this.handle = handle;
    }

    static JanusHandle at(HttpClient http, String url) throws IOException, InterruptedException {
        String session =
                url + "/" + post(http, url, order("create")).at("/data/id").asText();
        ObjectNode attach = order("attach").put("plugin", "janus.plugin.videoroom");
        String handle =
                session + "/" + post(http, session, attach).at("/data/id").asText();
        return new JanusHandle(http, session, handle);
    }

    /** Orders something of the plugin and waits for what comes of it; an error is an {@link AssertionError}. */
    JsonNode ask(ObjectNode body, Optional<ObjectNode> jsep) throws IOException, InterruptedException {
        ObjectNode message = order("message");
        message.set("body", body);
        jsep.ifPresent(description -> message.set("jsep", description));
        post(http, handle, message);
        String transaction = message.get("transaction").textValue();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            JsonNode event = send(http, HttpRequest.newBuilder(URI.create(session + "?maxev=1")));
            if (event.path("transaction").asText().equals(transaction)) {
                return checked(event, "/plugindata/data/error");
            }
        }
        throw new AssertionError("Janus did not answer " + body);
    }

    private static ObjectNode order(String name) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("janus", name)
                .put("transaction", UUID.randomUUID().toString());
    }

    private static JsonNode post(HttpClient http, String url, ObjectNode order)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url));
        return checked(send(http, request.POST(HttpRequest.BodyPublishers.ofString(order.toString()))), "/error");
    }

    private static JsonNode send(HttpClient http, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return JSON.readTree(http.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString())
                .body());
    }

    private static JsonNode checked(JsonNode answer, String error) {
        if (!answer.at(error).isMissingNode()) {
            throw new AssertionError("Janus refused: " + answer);
        }
        return answer;
    }
}
