package org.rostrum.itests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The WebSockets: who may connect, who may enter, and every order there is, about the planner's seat, given by who sits
 * there. The messages are the golden ones of the protocol.
 */
final class SocketRows implements Rows {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String WORD = "WS ";
    private static final String CONNECT = "WS connect";
    private static final String ORDER = "WS order/";
    /** Those of the server alone, too: nobody else is described giving them. */
    private static final Pattern ORDERS = Pattern.compile("order-(\\w+)\\.json");

    private static final Path GOLDEN =
            Path.of(System.getProperty("rostrum.checkout"), "bundles/org.rostrum.wire.api/src/test/golden/client");

    private final Matrix matrix;
    private final Map<Who, Talk> seats = new EnumMap<>(Who.class);

    SocketRows(Matrix matrix) {
        this.matrix = matrix;
    }

    @Override
    public boolean has(String operation) {
        return operation.startsWith(WORD);
    }

    @Override
    public Set<String> operations() throws Exception {
        Set<String> operations = new TreeSet<>(Set.of(
                CONNECT + "/ws/v1",
                CONNECT + "/ws/v1?guest",
                CONNECT + "/ws/v1/me",
                "WS join/" + Matrix.ROOM,
                "WS join/" + Matrix.OPEN_DAY,
                "WS return/seat-of-another"));
        JSON.readTree(matrix.rostrum().get("/api/v1/openapi.json").body())
                .at("/components/schemas/Command/discriminator/mapping")
                .fieldNames()
                .forEachRemaining(command -> operations.add(ORDER + command));
        try (Stream<Path> golden = Files.list(GOLDEN)) {
            golden.map(file -> ORDERS.matcher(file.getFileName().toString()))
                    .filter(Matcher::matches)
                    .forEach(order -> operations.add(ORDER + order.group(1)));
        }
        return operations;
    }

    @Override
    public boolean reads(String operation) {
        return !operation.startsWith(ORDER);
    }

    /** Whoever comes as a guest is let in as far as the door of a conference, and refused there. */
    @Override
    public boolean knows(Who who) {
        return true;
    }

    @Override
    public Answer ask(Who who, String operation) throws Exception {
        if (operation.startsWith(CONNECT)) {
            return connect(who, operation.substring(CONNECT.length()));
        }
        if (operation.startsWith("WS join/")) {
            try (Talk talk = come(who)) {
                return read(join(talk, who, operation.substring("WS join/".length())));
            }
        }
        return operation.startsWith(ORDER) ? order(who, operation.substring(ORDER.length())) : comeBack(who);
    }

    private Answer connect(Who who, String path) {
        try (Talk talk = Talk.at(matrix.rostrum(), path, account(who))) {
            return talk.isRefused() ? Answer.UNKNOWN : Answer.SERVED;
        }
    }

    /** Guests say that they are; who has neither account nor ticket can only say so. */
    private Talk come(Who who) {
        Optional<String> account = account(who);
        return Talk.at(matrix.rostrum(), account.isPresent() ? "/ws/v1" : "/ws/v1?guest", account);
    }

    private Optional<String> account(Who who) {
        return who == Who.GUEST ? Optional.empty() : matrix.token(who);
    }

    private JsonNode join(Talk talk, Who who, String conference) throws InterruptedException {
        Optional<String> ticket = who == Who.GUEST ? matrix.token(who) : Optional.empty();
        return talk.join(conference, who.name(), ticket);
    }

    /** With a token that is not that of the seat. */
    private Answer comeBack(Who who) throws InterruptedException {
        ObjectNode back = JSON.createObjectNode().put("type", "return").put("conference", Matrix.ROOM);
        back.put("seat", seatOf(Who.PLANNER).seat()).put("token", "a-guess");
        try (Talk talk = come(who)) {
            return talk.ask(back).path("type").asText().equals("joined") ? Answer.SERVED : Answer.REFUSED;
        }
    }

    private Answer order(Who who, String command) throws Exception {
        String golden = Files.readString(GOLDEN.resolve("order-" + command + ".json"));
        String planner = seatOf(Who.PLANNER).seat();
        JsonNode order = JSON.readTree(golden.replaceAll("\"(?:ann|bob)-1\"", "\"" + planner + "\""));
        return read(seatOf(who).ask((ObjectNode) order));
    }

    /** Who has nothing to show sits nowhere. */
    private Talk seatOf(Who who) throws InterruptedException {
        Talk sitting = seats.get(who);
        if (sitting == null) {
            sitting = come(who);
            seats.put(who, sitting);
            if (who != Who.NOBODY) {
                join(sitting, who, who == Who.GUEST ? Matrix.OPEN_DAY : Matrix.ROOM);
            }
        }
        return sitting;
    }

    private static Answer read(JsonNode answer) {
        if (!answer.path("type").asText().equals("refused")) {
            return Answer.SERVED;
        }
        return switch (answer.at("/problem/code").asText()) {
            case "role.required" -> Answer.REFUSED;
            // To an order: who sits nowhere has first to enter.
            case "login.required", "ticket.refused", "participant.unknown" -> Answer.UNKNOWN;
            case "request.invalid", "server.failed" -> Answer.FAILED;
            default -> Answer.SERVED;
        };
    }

    @Override
    public void close() {
        seats.values().forEach(Talk::close);
    }
}
