package org.rostrum.itests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.ZonedDateTime;

/** The REST interface of a server, as one who is logged in sees it. */
final class Api {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI root;
    private final String token;

    private Api(URI root, String token) {
        this.root = root;
        this.token = token;
    }

    static Api logIn(URI root, String user, String password) throws IOException, InterruptedException {
        ObjectNode credentials = JSON.createObjectNode();
        credentials.put("login", user).put("password", password).put("token", true);
        return new Api(
                root,
                new Api(root, "").post("session", credentials).path("token").asText());
    }

    String token() {
        return token;
    }

    void addUser(String id, String name, String password) throws IOException, InterruptedException {
        addUser(id, name, password, "CREATE_CONFERENCES");
    }

    void addUser(String id, String name, String password, String... rights) throws IOException, InterruptedException {
        ObjectNode user = JSON.createObjectNode();
        user.put("id", id).put("name", name).put("password", password);
        ArrayNode granted = user.putArray("rights");
        for (String right : rights) {
            granted.add(right);
        }
        post("users", user);
    }

    /** A virtual room; returns its ID. */
    String addRoom(String topic) throws IOException, InterruptedException {
        ObjectNode room = JSON.createObjectNode();
        room.put("topic", topic)
                .put("description", "")
                .put("mode", "all-on-screen")
                .put("capacity", 20);
        room.putArray("moderators");
        room.putObject("launch").put("type", "virtualRoom");
        return post("conferences", room).path("id").asText();
    }

    /** A conference that repeats and starts by itself; returns its ID. */
    String addRecurring(String topic, ZonedDateTime first, Duration duration, String rule)
            throws IOException, InterruptedException {
        ObjectNode conference = JSON.createObjectNode();
        conference.put("topic", topic).put("mode", "all-on-screen").put("capacity", 20);
        conference
                .putObject("launch")
                .put("type", "scheduled")
                .put("start", first.toInstant().toString())
                .put("duration", duration.toString())
                .put("zone", first.getZone().getId())
                .put("rule", rule)
                .put("startsByItself", true);
        return post("conferences", conference).path("id").asText();
    }

    /** Sends a body and returns the answer. */
    JsonNode send(String method, String path, JsonNode body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body.toString()));
        return send((headers.length == 0 ? request : request.headers(headers)).build());
    }

    /** Deletes a conference of this version. */
    void delete(String path, long version) throws IOException, InterruptedException {
        client.send(
                request(path).header("If-Match", "\"" + version + "\"").DELETE().build(), BodyHandlers.discarding());
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return send(request(path).GET().build());
    }

    private JsonNode post(String path, JsonNode body) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString()))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(root.resolve(path));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private JsonNode send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(
                    request.method() + " " + request.uri() + ": " + answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }
}
