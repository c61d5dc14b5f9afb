package org.rostrum.itests;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/** A server with one of each kind of caller, and with what they ask about: conferences of the planner. */
final class Matrix implements AutoCloseable {

    static final String ROOM = "matrix-room";
    static final String OPEN_DAY = "matrix-open-day";
    static final String FILES = "matrix-files";

    /** Who owns what the matrix asks about. */
    static final String PLANNER = "planner";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int TOO_MANY = 429;
    private static final int MOST_WAITS = 60;
    private static final String PASSWORD = "a-long-enough-passphrase";

    private final Map<Who, String> tokens = new EnumMap<>(Who.class);
    private final Rostrum rostrum;
    private final HttpClient client;

    private Matrix(Rostrum rostrum) throws Exception {
        this.rostrum = rostrum;
        this.client = HttpClient.newBuilder().sslContext(rostrum.trust()).build();
    }

    static Matrix startIn(Path data) throws Exception {
        Matrix matrix = new Matrix(Rostrum.startIn(data));
        try {
            matrix.furnish();
            return matrix;
        } catch (Exception failed) {
            matrix.close();
            throw failed;
        }
    }

    private void furnish() throws IOException, InterruptedException {
        invite();
        plan(room(ROOM));
        plan(room(FILES));
        openToGuests();
    }

    private void invite() throws IOException, InterruptedException {
        Api administrator = rostrum.api();
        tokens.put(Who.ADMINISTRATOR, administrator.token());
        for (Map.Entry<Who, List<String>> one : people().entrySet()) {
            String id = one.getKey().name().toLowerCase(Locale.ROOT).replace('_', '-');
            administrator.addUser(id, id, PASSWORD, one.getValue().toArray(String[]::new));
            Api logged = Api.logIn(rostrum.http("/api/v1/"), id, PASSWORD);
            tokens.put(one.getKey(), logged.token());
        }
    }

    private static Map<Who, List<String>> people() {
        Map<Who, List<String>> people = new LinkedHashMap<>();
        people.put(Who.STRANGER, List.of());
        people.put(Who.OTHER_PLANNER, List.of("CREATE_CONFERENCES"));
        people.put(Who.PLANNER, List.of("CREATE_CONFERENCES"));
        people.put(Who.SECURITY_ADMINISTRATOR, List.of("SECURITY_ADMINISTRATOR"));
        people.put(Who.OPERATOR, List.of("OPERATOR"));
        return people;
    }

    /** With every extension that brings operations, so that they are in the matrix. */
    private void openToGuests() throws IOException, InterruptedException {
        String installed = rostrum.shell("feature:install rostrum-webinar");
        if (installed.contains("Error")) {
            throw new IllegalStateException(installed);
        }
        plan(room(OPEN_DAY).replace("{\"id\"", "{\"access\":\"PUBLIC\",\"id\""));
        HttpRequest request = HttpRequest.newBuilder(
                        rostrum.http("/api/v1/webinar/conferences/" + OPEN_DAY + "/guests"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}"))
                .build();
        String ticket = client.send(request, BodyHandlers.ofString()).body();
        tokens.put(Who.GUEST, JSON.readTree(ticket).get("ticket").asText());
    }

    private void plan(String conference) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(rostrum.http("/api/v1/conferences"))
                .header("Content-Type", "application/json")
                .header("Authorization", bearer(Who.PLANNER).orElseThrow())
                .POST(BodyPublishers.ofString(conference));
        HttpResponse<String> answer = send(request);
        if (answer.statusCode() != 201) {
            throw new IllegalStateException(answer.body());
        }
    }

    static String room(String id) {
        return """
                {"id":"%s","topic":"Matrix","mode":"all-on-screen","capacity":40,"launch":{"type":"virtualRoom"}}"""
                .formatted(id);
    }

    /** What each operation needs, as {@code access.txt} says. */
    static Map<String, Need> table() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Matrix.class.getResourceAsStream("access.txt")), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\s+", -1))
                    .collect(Collectors.toMap(
                            words -> words[0] + " " + words[1],
                            words -> Need.valueOf(words[2]),
                            Matrix::twice,
                            TreeMap::new));
        }
    }

    private static Need twice(Need one, Need other) {
        throw new IllegalStateException("an operation is there twice: " + one + ", " + other);
    }

    Rostrum rostrum() {
        return rostrum;
    }

    /** Of a guest: the ticket, which opens nothing but a conference. */
    Optional<String> token(Who who) {
        return Optional.ofNullable(tokens.get(who));
    }

    Optional<String> bearer(Who who) {
        return token(who).map(token -> "Bearer " + token);
    }

    URI https(String path) {
        return URI.create("https://localhost:" + rostrum.ports().https() + path);
    }

    /** The matrix asks faster than the server lets anybody ask: it waits then, as every client must. */
    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
        for (int waits = 0; isTooMuch(answer) && waits < MOST_WAITS; waits++) {
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
            answer = client.send(request.build(), BodyHandlers.ofString());
        }
        return answer;
    }

    /** In SOAP a fault is a fault. */
    private static boolean isTooMuch(HttpResponse<String> answer) {
        return answer.statusCode() == TOO_MANY || answer.body().contains("<code>request.too-frequent</code>");
    }

    @Override
    public void close() {
        rostrum.close();
    }
}
