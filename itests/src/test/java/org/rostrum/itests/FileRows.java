package org.rostrum.itests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Files: who may send one to a conference, and who gets one that the planner sent to everyone, the moderators, or one. */
final class FileRows implements Rows {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String WORD = "FILE ";
    private static final String SEND = "FILE send";
    private static final String TERMS = "FILE terms";
    private static final String FETCH = "FILE fetch/";

    private final Matrix matrix;
    private final List<Talk> talks = new ArrayList<>();
    private final Map<String, String> sent = new TreeMap<>();

    FileRows(Matrix matrix) {
        this.matrix = matrix;
    }

    @Override
    public boolean has(String operation) {
        return operation.startsWith(WORD);
    }

    @Override
    public Set<String> operations() {
        return Set.of(SEND, TERMS, FETCH + "to-everyone", FETCH + "to-moderators", FETCH + "to-one");
    }

    @Override
    public boolean reads(String operation) {
        return true;
    }

    @Override
    public Answer ask(Who who, String operation) throws Exception {
        if (operation.startsWith(FETCH)) {
            return answer(fetch(who, sent(operation.substring(FETCH.length()))));
        }
        return answer(operation.equals(TERMS) ? get(who, "") : send(credentials(who), "everyone"));
    }

    private int fetch(Who who, String id) throws Exception {
        return get(who, "/" + id);
    }

    private int get(Who who, String path) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(matrix.rostrum().http("/files/v1" + path));
        matrix.bearer(who).ifPresent(bearer -> request.header("Authorization", bearer));
        return matrix.send(request.GET()).statusCode();
    }

    /** A ticket sends nothing, nor does a log-in: a seat does. */
    private Optional<String> credentials(Who who) throws InterruptedException {
        if (who == Who.NOBODY) {
            return Optional.empty();
        }
        return Optional.of(secret(who == Who.GUEST ? sit(who, Matrix.OPEN_DAY) : sit(who, Matrix.ROOM)));
    }

    private Talk sit(Who who, String conference) throws InterruptedException {
        boolean guest = who == Who.GUEST;
        Optional<String> account = guest ? Optional.empty() : matrix.token(who);
        Talk talk = Talk.at(matrix.rostrum(), guest ? "/ws/v1?guest" : "/ws/v1", account);
        talks.add(talk);
        talk.join(conference, who.name(), guest ? matrix.token(who) : Optional.empty());
        return talk;
    }

    private static String secret(Talk talk) {
        return "Seat " + talk.seat() + ":" + talk.secret();
    }

    private int send(Optional<String> credentials, String to) throws Exception {
        return matrix.send(sending(credentials, to)).statusCode();
    }

    private HttpRequest.Builder sending(Optional<String> credentials, String to) {
        HttpRequest.Builder request = HttpRequest.newBuilder(matrix.rostrum().http("/files/v1?to=" + to))
                .header("File-Name", "agenda.txt")
                .POST(BodyPublishers.ofString("1. Matrix"));
        credentials.ifPresent(text -> request.header("Authorization", text));
        return request;
    }

    /** The id of the planner's file; nobody but planner and operator is there when it is sent. */
    private String sent(String to) throws Exception {
        if (sent.isEmpty()) {
            Optional<String> planner = Optional.of(secret(sit(Who.PLANNER, Matrix.FILES)));
            String operator = sit(Who.OPERATOR, Matrix.FILES).seat();
            Map<String, String> audiences =
                    Map.of("to-everyone", "everyone", "to-moderators", "moderators", "to-one", operator);
            for (Map.Entry<String, String> audience : audiences.entrySet()) {
                JsonNode file = JSON.readTree(
                        matrix.send(sending(planner, audience.getValue())).body());
                sent.put(audience.getKey(), file.path("id").asText());
            }
        }
        return sent.get(to);
    }

    private static Answer answer(int status) {
        return switch (status) {
            case 401 -> Answer.UNKNOWN;
            case 403, 404 -> Answer.REFUSED;
            case 200, 201 -> Answer.SERVED;
            default -> Answer.FAILED;
        };
    }

    @Override
    public void close() {
        talks.forEach(Talk::close);
    }
}
