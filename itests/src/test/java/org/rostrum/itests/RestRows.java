package org.rostrum.itests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** REST: every operation of {@code openapi.json}. */
record RestRows(Matrix matrix) implements Rows {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

    @Override
    public boolean has(String operation) {
        return METHODS.contains(methodOf(operation));
    }

    @Override
    public Set<String> operations() throws Exception {
        JsonNode paths = JSON.readTree(
                        matrix.rostrum().get("/api/v1/openapi.json").body())
                .get("paths");
        Set<String> operations = new TreeSet<>();
        for (Map.Entry<String, JsonNode> path : paths.properties()) {
            path.getValue()
                    .fieldNames()
                    .forEachRemaining(method -> operations.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey()));
        }
        return operations;
    }

    /** An object of another kind than those that were made is unknown to everybody. */
    @Override
    public boolean reads(String operation) {
        return methodOf(operation).equals("GET") && !filled(operation).contains("no-such");
    }

    @Override
    public Answer ask(Who who, String operation) throws Exception {
        String method = methodOf(operation);
        String path = filled(operation);
        HttpRequest.Builder request = HttpRequest.newBuilder(matrix.rostrum().http("/api/v1/" + path))
                .header("Content-Type", path.equals("roster") ? "text/csv" : "application/json")
                .header("If-Match", "\"1\"")
                .method(
                        method,
                        method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString(body(operation)));
        matrix.bearer(who).ifPresent(bearer -> request.header("Authorization", bearer));
        int status = matrix.send(request).statusCode();
        return switch (status) {
            case 401 -> Answer.UNKNOWN;
            case 403, 404 -> Answer.REFUSED;
            default -> status < 500 ? Answer.SERVED : Answer.FAILED;
        };
    }

    private static String methodOf(String operation) {
        return operation.substring(0, operation.indexOf(' '));
    }

    /** With the conference that was made, the planner's account, and names of nothing for the rest. */
    private static String filled(String operation) {
        String relative = operation.substring(operation.indexOf('/') + 1);
        return PARAMETER.matcher(relative).replaceAll(match -> valueOf(relative, match));
    }

    private static String valueOf(String path, MatchResult parameter) {
        boolean first = path.indexOf('/') + 1 == parameter.start();
        String kind = path.substring(0, path.indexOf('/'));
        if (first
                && Set.of("conferences", "files", "chat-history", "invitations").contains(kind)) {
            return Matrix.ROOM;
        }
        if (kind.equals("webinar") && parameter.group(1).equals("id")) {
            return Matrix.OPEN_DAY;
        }
        if (parameter.group(1).equals("original")) {
            return "2026-11-23T10:00:00Z";
        }
        return first && kind.equals("users") ? Matrix.PLANNER : "no-such";
    }

    /** What can be understood, where that is asked before who asks: a refusal must be for who they are. */
    private static String body(String operation) {
        return switch (operation) {
            case "POST /conferences" -> Matrix.room("another-room");
            case "POST /conferences/{id}/occurrences/{original}" ->
                "{\"start\":\"2026-11-30T10:00:00Z\",\"duration\":\"PT1H\"}";
            case "PUT /drain" -> "{\"on\":false}";
            case "PUT /webinar/hosting/{id}/terms" -> "{\"asked\":true,\"confirmed\":false}";
            default -> "{}";
        };
    }
}
