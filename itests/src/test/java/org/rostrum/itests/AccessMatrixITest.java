package org.rostrum.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every operation of the REST interface, asked by every kind of caller about the same objects. {@code access.txt} says what
 * each operation needs; the list of operations is the server's own, so that a new one must be written there.
 */
class AccessMatrixITest {

    private static final int TOO_MANY = 429;
    private static final int MOST_WAITS = 60;

    /** Who asks. Objects of the matrix belong to the planner. */
    private enum Who {
        NOBODY,
        /** Without an account, with a ticket to the open day of the planner. */
        GUEST,
        STRANGER,
        OTHER_PLANNER,
        PLANNER,
        SECURITY_ADMINISTRATOR,
        OPERATOR,
        ADMINISTRATOR
    }

    /** What an operation needs, and who has it. */
    private enum Need {
        NOTHING(Set.of(Who.values())),
        LOGIN(allBut(Who.NOBODY, Who.GUEST)),
        PLANNING(Set.of(Who.OTHER_PLANNER, Who.PLANNER, Who.ADMINISTRATOR)),
        MODERATION(Set.of(Who.PLANNER, Who.OPERATOR, Who.ADMINISTRATOR)),
        SIGHT(Set.of(Who.PLANNER, Who.SECURITY_ADMINISTRATOR, Who.OPERATOR, Who.ADMINISTRATOR)),
        OWNERSHIP(Set.of(Who.PLANNER, Who.ADMINISTRATOR)),
        INSIGHT(Set.of(Who.SECURITY_ADMINISTRATOR, Who.ADMINISTRATOR)),
        ADMINISTRATION(Set.of(Who.ADMINISTRATOR));

        private final Set<Who> served;

        Need(Set<Who> served) {
            this.served = served;
        }

        private static Set<Who> allBut(Who... some) {
            Set<Who> rest = new TreeSet<>(List.of(Who.values()));
            rest.removeAll(List.of(some));
            return rest;
        }
    }

    private record Operation(String method, String path) {
        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");
    private static final Set<Integer> REFUSALS = Set.of(401, 403, 404);
    private static final String PASSWORD = "a-long-enough-passphrase";
    private static final String ROOM = "matrix-room";
    private static final String OPEN_DAY = "matrix-open-day";

    @TempDir
    private static Path folder;

    private static Rostrum rostrum;
    private static HttpClient client;
    private static Map<Who, String> tokens;

    @BeforeAll
    static void start() throws Exception {
        rostrum = Rostrum.startIn(folder.resolve("data"));
        client = HttpClient.newHttpClient();
        tokens = new EnumMap<>(Who.class);
        Api administrator = rostrum.api();
        tokens.put(Who.ADMINISTRATOR, administrator.token());
        people().forEach((who, rights) -> {
            String id = who.name().toLowerCase(Locale.ROOT).replace('_', '-');
            try {
                administrator.addUser(id, id, PASSWORD, rights.toArray(String[]::new));
                tokens.put(
                        who, Api.logIn(rostrum.http("/api/v1/"), id, PASSWORD).token());
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        int made = send(Who.PLANNER, "POST", "conferences", room(ROOM));
        assertThat(made).isEqualTo(201);
        openToGuests();
    }

    /** With every extension that brings operations, so that they are in the matrix. */
    private static void openToGuests() throws IOException, InterruptedException {
        assertThat(rostrum.shell("feature:install rostrum-webinar")).doesNotContain("Error");
        String wanted = room(OPEN_DAY).replace("{\"id\"", "{\"access\":\"PUBLIC\",\"id\"");
        assertThat(send(Who.PLANNER, "POST", "conferences", wanted)).isEqualTo(201);
        HttpRequest request = HttpRequest.newBuilder(
                        rostrum.http("/api/v1/webinar/conferences/" + OPEN_DAY + "/guests"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}"))
                .build();
        String ticket = client.send(request, BodyHandlers.ofString()).body();
        tokens.put(Who.GUEST, JSON.readTree(ticket).get("ticket").asText());
    }

    @AfterAll
    static void stop() {
        rostrum.close();
    }

    @Test
    void everyOperationIsInTheTableAndNoOther() throws Exception {
        assertThat(operations().stream().map(Operation::toString))
                .containsExactlyInAnyOrderElementsOf(table().keySet());
    }

    @Test
    void nobodyIsServedWhoMayNot() throws Exception {
        List<String> wrong = new ArrayList<>();
        Map<String, Need> table = table();
        for (Operation operation : operations()) {
            Need need = Objects.requireNonNull(table.get(operation.toString()), operation.toString());
            for (Who who : Who.values()) {
                if (!need.served.contains(who)) {
                    int status = send(who, operation.method(), filled(operation.path()), bodyOf(operation));
                    boolean unknown = who == Who.NOBODY || who == Who.GUEST;
                    boolean refused = unknown ? status == 401 : REFUSALS.contains(status);
                    if (!refused) {
                        wrong.add(operation + " by " + who + ": " + status);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everybodyReadsWhatTheyMay() throws Exception {
        List<String> wrong = new ArrayList<>();
        Map<String, Need> table = table();
        for (Operation operation : operations()) {
            Need need = Objects.requireNonNull(table.get(operation.toString()), operation.toString());
            // An object of another kind than those that were made is unknown to everybody.
            boolean exists = !filled(operation.path()).contains("no-such");
            if (operation.method().equals("GET") && exists) {
                for (Who who : need.served) {
                    int status = send(who, "GET", filled(operation.path()), "");
                    if (REFUSALS.contains(status) || status >= 500) {
                        wrong.add(operation + " by " + who + ": " + status);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
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

    private static List<Operation> operations() throws IOException, InterruptedException {
        JsonNode paths =
                JSON.readTree(rostrum.get("/api/v1/openapi.json").body()).get("paths");
        List<Operation> operations = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : paths.properties()) {
            path.getValue()
                    .fieldNames()
                    .forEachRemaining(
                            method -> operations.add(new Operation(method.toUpperCase(Locale.ROOT), path.getKey())));
        }
        return operations;
    }

    /** With the conference that was made, the planner's account, and names of nothing for the rest. */
    private static String filled(String path) {
        String relative = path.startsWith("/") ? path.substring(1) : path;
        return PARAMETER.matcher(relative).replaceAll(match -> valueOf(relative, match));
    }

    private static String valueOf(String path, MatchResult parameter) {
        boolean conference = (path.startsWith("conferences/") && parameter.start() == "conferences/".length())
                || (path.startsWith("files/") && parameter.start() == "files/".length())
                || (path.startsWith("chat-history/") && parameter.start() == "chat-history/".length())
                || (path.startsWith("invitations/") && parameter.start() == "invitations/".length());
        if (conference) {
            return ROOM;
        }
        if (path.startsWith("webinar/") && parameter.group(1).equals("id")) {
            return OPEN_DAY;
        }
        if (parameter.group(1).equals("original")) {
            return "2026-11-23T10:00:00Z";
        }
        return path.startsWith("users/") && parameter.start() == "users/".length() ? "planner" : "no-such";
    }

    /** What can be understood, where that is asked before who asks: a refusal must be for who they are. */
    private static String bodyOf(Operation operation) {
        return switch (operation.toString()) {
            case "POST /conferences" -> room("another-room");
            case "POST /conferences/{id}/occurrences/{original}" ->
                "{\"start\":\"2026-11-30T10:00:00Z\",\"duration\":\"PT1H\"}";
            case "PUT /drain" -> "{\"on\":false}";
            case "PUT /webinar/hosting/{id}/terms" -> "{\"asked\":true,\"confirmed\":false}";
            default -> "{}";
        };
    }

    private static String room(String id) {
        return """
                {"id":"%s","topic":"Matrix","mode":"all-on-screen","capacity":5,"launch":{"type":"virtualRoom"}}"""
                .formatted(id);
    }

    /** The matrix asks faster than the server lets anybody ask: it waits then, as every client must. */
    private static int send(Who who, String method, String path, String body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(rostrum.http("/api/v1/") + path))
                .header("Content-Type", path.equals("roster") ? "text/csv" : "application/json")
                .header("If-Match", "\"1\"")
                .method(method, method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        Optional.ofNullable(tokens.get(who)).ifPresent(token -> request.header("Authorization", "Bearer " + token));
        int status = client.send(request.build(), BodyHandlers.discarding()).statusCode();
        for (int waits = 0; status == TOO_MANY && waits < MOST_WAITS; waits++) {
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
            status = client.send(request.build(), BodyHandlers.discarding()).statusCode();
        }
        return status;
    }

    private static Map<String, Need> table() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(AccessMatrixITest.class.getResourceAsStream("access.txt")),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\s+", -1))
                    .collect(Collectors.toMap(
                            words -> words[0] + " " + words[1],
                            words -> Need.valueOf(words[2]),
                            (one, other) -> one,
                            TreeMap::new));
        }
    }
}
