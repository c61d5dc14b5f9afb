package org.rostrum.itests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/**
 * Somebody who asks the REST interface of a server, whatever it answers.
 *
 * @param bearer what they show: a token, a key, or nothing
 */
record Visitor(URI root, String bearer) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** An answer; text that is no JSON has no body here. */
    record Answer(int status, String text, JsonNode body) {

        /** The status, and the problem if it is one. */
        String said() {
            return (status + " " + body.path("code").asText()).strip();
        }

        String get(String field) {
            return body.path(field).asText();
        }
    }

    static Visitor of(Rostrum rostrum) {
        return new Visitor(rostrum.http("/api/v1/"), "");
    }

    Visitor showing(String token) {
        return new Visitor(root, token);
    }

    Answer get(String path) throws IOException, InterruptedException {
        return send("GET", path, "application/json", "");
    }

    Answer delete(String path) throws IOException, InterruptedException {
        return send("DELETE", path, "application/json", "");
    }

    Answer send(String method, String path, JsonNode body) throws IOException, InterruptedException {
        return send(method, path, "application/json", body.toString());
    }

    Answer send(String method, String path, String type, String body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(root.resolve(path))
                .header("Content-Type", type)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!bearer.isEmpty()) {
            request.header("Authorization", "Bearer " + bearer);
        }
        HttpResponse<String> answer = CLIENT.send(request.build(), BodyHandlers.ofString());
        boolean json = answer.headers().firstValue("Content-Type").orElse("").contains("json");
        return new Answer(
                answer.statusCode(), answer.body(), json ? JSON.readTree(answer.body()) : MissingNode.getInstance());
    }
}
