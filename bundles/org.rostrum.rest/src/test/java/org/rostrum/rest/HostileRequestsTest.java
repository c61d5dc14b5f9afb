package org.rostrum.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.rest.RestDoorTest.assertProblem;
import static org.rostrum.testkit.house.FakeAccounts.OTTO;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.rostrum.rest.guard.BodyGuard;

/** What nobody well-meaning sends. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileRequestsTest {

    private static final int MUTANTS = 10_000;
    private static final List<String> SEEDS = List.of(
            "{\"id\":\"x\",\"topic\":\"T\",\"mode\":\"all-on-screen\",\"capacity\":5,\"launch\":{\"type\":\"virtualRoom\"}}",
            "{\"topic\":\"T\",\"mode\":\"m\",\"capacity\":5,\"moderators\":[\"mona\"],\"launch\":{\"type\":\"scheduled\","
                    + "\"start\":\"2026-11-23T10:00:00Z\",\"duration\":\"PT1H\",\"zone\":\"Europe/Berlin\"}}",
            "{\"login\":\"otto\",\"password\":\"correct horse\",\"token\":true}");
    private static final List<String> SPLICES = List.of(
            "\u0000",
            "\"",
            "{",
            "[",
            "]",
            "}",
            ",",
            ":",
            "null",
            "1e99999999",
            "-1",
            "99999999999999999999",
            "\\u0000",
            "\\uD800",
            "\u202e",
            "true",
            "[[[[[[[[[[",
            "{\"a\":{\"a\":{\"a\":",
            "//",
            "NaN",
            "\"type\":\"adHoc\",");

    private RunningDoor door;

    @BeforeAll
    void open() throws Exception {
        door = new RunningDoor(1_000_000, 1_000_000);
    }

    @AfterAll
    void close() {
        door.close();
    }

    @Test
    void whatIsNoJsonIsRefusedWithoutTalkingOfClasses() throws Exception {
        List<String> bodies = List.of(
                "{",
                "nonsense",
                "[]",
                "\"text\"",
                "{\"topic\":",
                "{\"topic\":1e400}",
                "{\"unknown\":1}",
                "{} {}",
                "{\"topic\":\"a\",\"topic\":\"b\"}",
                "{\"capacity\":\"five\"}",
                "{\"capacity\":1.5}",
                "{\"launch\":{\"type\":\"java.lang.Runtime\"}}",
                "{\"launch\":{}}",
                "{\"moderators\":{}}",
                "{\"launch\":{\"type\":\"scheduled\",\"start\":1e1000000000}}",
                "{\"launch\":{\"type\":\"scheduled\",\"start\":1764000000}}",
                "{\"launch\":{\"type\":\"scheduled\",\"start\":\"1764000000\"}}",
                "{\"launch\":{\"type\":\"scheduled\",\"start\":{}}}",
                "{\"waiting\":[\"EVERYBODY\"]}",
                "{\"waiting\":[0]}",
                "{\"offOnEntry\":[null]}",
                "{\"pin\":4711}",
                "{\"endsOnTime\":\"true\"}");
        for (String body : bodies) {
            var answer = door.send(door.as(OTTO, door.request("POST", "/conferences", body)));

            assertThat(answer.statusCode()).as(body).isIn(400, 413);
            assertThat(answer.body()).as(body).containsPattern("\"code\":\"request\\.(invalid|too-large)\"");
            assertThat(answer.body())
                    .doesNotContain("java")
                    .doesNotContain("jackson")
                    .doesNotContain("rostrum.rest");
        }
    }

    @Test
    void anUnknownPropertyIsNamed() throws Exception {
        var answer = door.send(
                door.as(OTTO, door.request("POST", "/conferences", "{\"launch\":{\"type\":\"adHoc\",\"x\":1}}")));

        assertThat(answer.body()).contains("\"detail\":\"launch.x: is not known here.\"");
    }

    @Test
    void aBodyOverTheLimitIsRefusedWhetherItSaysSoOrNot() throws Exception {
        String tooLong = "{\"topic\":\"" + " ".repeat(BodyGuard.MAX_BODY) + "\"}";
        String blanks = " ".repeat(BodyGuard.MAX_BODY) + "{}";

        var announced = door.send(door.as(OTTO, door.request("POST", "/conferences", tooLong)));
        var chunked = door.send(door.as(OTTO, door.request("POST", "/conferences", stream(tooLong)))
                .header("Content-Type", "application/json"));
        var chunkedBlanks = door.send(door.as(OTTO, door.request("POST", "/conferences", stream(blanks)))
                .header("Content-Type", "application/json"));

        assertProblem(announced, 413, "request.too-large");
        assertProblem(chunked, 413, "request.too-large");
        assertProblem(chunkedBlanks, 413, "request.too-large");
    }

    private static BodyPublisher stream(String body) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aTextOrANestOverTheLimitIsRefused() throws Exception {
        String longText = "{\"topic\":\"" + "a".repeat(10_000) + "\"}";
        String deep = "{\"topic\":" + "[".repeat(100) + "]".repeat(100) + "}";

        assertProblem(
                door.send(door.as(OTTO, door.request("POST", "/conferences", longText))), 413, "request.too-large");
        assertThat(door.send(door.as(OTTO, door.request("POST", "/conferences", deep)))
                        .statusCode())
                .isIn(400, 413);
    }

    @Test
    void whatThePathCannotAnswerIsAProblemToo() throws Exception {
        assertProblem(door.send(door.as(OTTO, door.request("/nowhere"))), 404, "request.invalid");
        assertProblem(door.send(door.as(OTTO, door.request("/services"))), 404, "request.invalid");
        assertThat(door.send(door.as(OTTO, door.request("/conferences?_wadl"))).body())
                .startsWith("{\"items\"");
        assertProblem(door.send(door.as(OTTO, door.request("PUT", "/conferences", "{}"))), 405, "request.invalid");
        assertProblem(
                door.send(door.as(OTTO, door.request("/conferences").header("Accept", "image/png"))),
                406,
                "request.invalid");
        assertProblem(
                door.send(door.as(OTTO, door.request("/conferences/" + "x".repeat(200)))), 404, "conference.unknown");
    }

    @Test
    void nonsenseForATokenIsNobodysToken() throws Exception {
        for (String value :
                new String[] {"Bearer", "Bearer ", "Bearer " + "x".repeat(4000), "Basic b3R0bzpvdHRv", "\u00ff"}) {
            assertProblem(door.send(door.request("/session").header("Authorization", value)), 401, "login.required");
        }
        assertProblem(
                door.send(door.request("/session").header("Cookie", "rostrum_session=\"; $Path=/;;=")),
                401,
                "login.required");
    }

    /** Seeded: a failure comes again. Any answer will do that a client can act on; a failure of the server will not. */
    @Test
    void tenThousandMutantsDoNotBreakTheDoor() throws Exception {
        Random random = new Random(20_261_123);
        String token = door.logins.open(OTTO).token();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), door.port())) {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(10_000);
            for (int i = 0; i < MUTANTS; i++) {
                String seed = SEEDS.get(random.nextInt(SEEDS.size()));
                String path = seed.contains("login") ? "session" : "conferences";
                int status = exchange(socket, path, token, mutate(seed, random));
                assertThat(status).as("mutant %d", i).isIn(200, 201, 400, 401, 409, 413);
            }
        }
    }

    private static byte[] mutate(String seed, Random random) {
        StringBuilder text = new StringBuilder(seed);
        for (int i = random.nextInt(3); i >= 0; i--) {
            int at = random.nextInt(Math.max(1, text.length()));
            switch (random.nextInt(4)) {
                case 0 -> text.delete(at, at + 1);
                case 1 -> text.insert(at, SPLICES.get(random.nextInt(SPLICES.size())));
                case 2 -> text.replace(at, at + 1, String.valueOf((char) random.nextInt(256)));
                default -> text.replace(at, text.length(), SPLICES.get(random.nextInt(SPLICES.size())));
            }
        }
        return text.toString().getBytes(random.nextBoolean() ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
    }

    private static int exchange(Socket socket, String path, String token, byte[] body) throws Exception {
        String head = "POST /api/v1/" + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
                + "Authorization: Bearer " + token + "\r\nContent-Length: " + body.length + "\r\n\r\n";
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
        request.writeBytes(body);
        socket.getOutputStream().write(request.toByteArray());
        return readAnswer(socket.getInputStream());
    }

    /** The status; the body is read over, by its length or in chunks. */
    private static int readAnswer(InputStream in) throws Exception {
        int status = Integer.parseInt(readLine(in).substring(9, 12));
        int length = 0;
        boolean chunked = false;
        for (String line = readLine(in); !line.isEmpty(); line = readLine(in)) {
            String lower = line.toLowerCase(Locale.ROOT);
            chunked |= lower.equals("transfer-encoding: chunked");
            length = lower.startsWith("content-length:")
                    ? Integer.parseInt(lower.substring(15).strip())
                    : length;
        }
        in.skipNBytes(length);
        for (int chunk = chunked ? -1 : 0; chunk != 0; ) {
            chunk = Integer.parseInt(readLine(in), 16);
            in.skipNBytes(chunk + 2L);
        }
        return status;
    }

    private static String readLine(InputStream in) throws Exception {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IllegalStateException("The server hung up after: " + line);
            }
            line.append((char) next);
        }
        return line.toString().stripTrailing();
    }
}
