package org.rostrum.itests;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** SOAP: every operation of every service that the page lists, with the smallest message that its WSDL allows. */
final class SoapRows implements Rows {

    private static final String WORD = "SOAP ";
    private static final Pattern SERVICE = Pattern.compile("href=\"/soap/(\\w+)\\?wsdl\"");
    private static final Pattern FAULT = Pattern.compile("<code>([a-z.-]+)</code>");

    /** What can be understood: a refusal must be for who they are. */
    private static final Map<String, String> VALUES = Map.of(
            "conference", Matrix.ROOM,
            "draft",
                    "<id>another-room</id><topic>Matrix</topic><launch><virtualRoom/></launch>"
                            + "<mode>all-on-screen</mode><capacity>5</capacity>",
            "json", "{\"type\":\"admitAll\"}",
            "mode", "all-on-screen",
            "source", "MICROPHONE",
            "state", "SILENCED");

    /** Whom or what an id is about. */
    private static final Map<String, Map<String, String>> OBJECTS = Map.of(
            "Conferences", Map.of("id", Matrix.ROOM),
            "People", Map.of("id", Matrix.PLANNER),
            "Groups", Map.of("id", "everybody"),
            "Profiles", Map.of("user", Rostrum.ADMIN));

    private final Matrix matrix;
    private final Map<String, Wsdl> services = new TreeMap<>();

    SoapRows(Matrix matrix) {
        this.matrix = matrix;
    }

    @Override
    public boolean has(String operation) {
        return operation.startsWith(WORD);
    }

    @Override
    public Set<String> operations() throws Exception {
        Matcher service = SERVICE.matcher(matrix.rostrum().get("/soap").body());
        Set<String> operations = new TreeSet<>();
        while (service.find()) {
            String name = service.group(1);
            Map<String, String> values = new HashMap<>(VALUES);
            values.putAll(OBJECTS.getOrDefault(name, Map.of()));
            Wsdl wsdl =
                    Wsdl.read(matrix.rostrum().get("/soap/" + name + "?wsdl").body(), values);
            services.put(name, wsdl);
            wsdl.operations().forEach(operation -> operations.add(WORD + name + "/" + operation));
        }
        return operations;
    }

    @Override
    public boolean reads(String operation) {
        return operation.matches("SOAP \\w+/(get|list)\\w*");
    }

    @Override
    public Answer ask(Who who, String operation) throws Exception {
        String[] asked = operation.substring(WORD.length()).split("/", 2);
        String message = "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Body>"
                + services.get(asked[0]).message(asked[1]) + "</s:Body></s:Envelope>";
        HttpRequest.Builder request = HttpRequest.newBuilder(matrix.https("/soap/" + asked[0]))
                .header("Content-Type", "text/xml; charset=utf-8")
                .POST(BodyPublishers.ofString(message));
        matrix.bearer(who).ifPresent(bearer -> request.header("Authorization", bearer));
        return read(matrix.send(request).body());
    }

    private static Answer read(String answer) {
        if (!answer.contains(":Fault>")) {
            return Answer.SERVED;
        }
        Matcher fault = FAULT.matcher(answer);
        String code = fault.find() ? fault.group(1) : "";
        return switch (code) {
            case "login.required" -> Answer.UNKNOWN;
            case "right.required", "role.required", "conference.unknown", "user.unknown" -> Answer.REFUSED;
            // The message is not what the WSDL says, or a bug.
            case "request.invalid", "server.failed", "" -> Answer.FAILED;
            default -> Answer.SERVED;
        };
    }
}
