package org.rostrum.files.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.files.core.Fixture.ALL;
import static org.rostrum.files.core.Fixture.CLEO;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rostrum.conference.Event;
import org.rostrum.conference.ParticipantId;
import org.rostrum.conference.admission.SeatSecrets;
import org.rostrum.conference.admission.Seating;
import org.rostrum.identity.Right;
import org.rostrum.problem.Outcome;
import org.rostrum.testkit.house.FakeAccounts;
import org.rostrum.testkit.house.FakeLogins;
import org.rostrum.web.Gate;
import org.rostrum.web.Peer;

/** The door on a real web server. */
class FileDoorTest {

    private static final Peer SOMEBODY = new Peer("127.0.0.1", true);

    @TempDir
    Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private final FakeAccounts accounts = new FakeAccounts();
    private final FakeLogins logins = new FakeLogins(accounts);
    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);
    private Fixture at;

    @BeforeEach
    void open() throws Exception {
        at = new Fixture(folder);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        ServletContextHandler handler = new ServletContextHandler();
        handler.addServlet(
                new ServletHolder(new FileDoor(at.cabinet, new Secrets(), logins, new OpenGate())), "/files/v1/*");
        server.setHandler(handler);
        server.start();
    }

    @AfterEach
    void close() throws Exception {
        server.stop();
    }

    /** The secret of each seat is its name, turned round. */
    private final class Secrets implements SeatSecrets {
        @Override
        public Optional<Seating> find(ParticipantId seat, String secret) {
            return new StringBuilder(seat.value()).reverse().toString().equals(secret)
                    ? Optional.of(at.seat(seat.value()))
                    : Optional.empty();
        }
    }

    private static final class OpenGate implements Gate {
        @Override
        public Peer peerOf(HttpServletRequest request) {
            return SOMEBODY;
        }

        @Override
        public Outcome<Peer> admit(HttpServletRequest request) {
            return Outcome.done(SOMEBODY);
        }
    }

    @Test
    void whatOneSendsAnotherGets() throws Exception {
        HttpResponse<String> sent = post("ben", "everyone", "M%C3%BCller%2B1.pdf", "content");
        assertThat(sent.statusCode()).isEqualTo(201);
        assertThat(sent.body()).contains("\"name\":\"M\u00fcller+1.pdf\"", "\"type\":\"application/pdf\"");

        HttpResponse<String> got = get(idOf(sent), seat("cleo"));

        assertThat(got.statusCode()).isEqualTo(200);
        assertThat(got.body()).isEqualTo("content");
    }

    @ParameterizedTest
    @ValueSource(strings = {"page.html", "drawing.svg", "slides.pdf", "a.xhtml"})
    void nothingIsEverShownByABrowser(String name) throws Exception {
        String script = "<html><svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>";
        HttpResponse<String> got = get(idOf(post("ben", "everyone", name, script)), seat("cleo"));

        assertThat(header(got, "Content-Disposition")).startsWith("attachment; ");
        assertThat(header(got, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(got, "Content-Security-Policy")).isEqualTo("sandbox; default-src 'none'");
        assertThat(header(got, "Cache-Control")).contains("no-store");
        assertThat(header(got, "Content-Type")).isIn("application/octet-stream", "application/pdf");
    }

    @Test
    void strangersAreServedNothing() throws Exception {
        String id = at.sent("ben", CLEO).id().value();

        assertThat(get(id, "").statusCode()).isEqualTo(401);
        for (String wrong :
                List.of("Seat cleo:wrong", "Seat cleo", "Seat :", "Seat", "Bearer none", "Basic Y2xlbzpvZWxj")) {
            assertThat(get(id, wrong).statusCode()).as(wrong).isEqualTo(401);
        }
        for (String other : List.of("anna", "mia", "walt", "zoe", "gus")) {
            assertThat(get(id, seat(other)).statusCode()).as(other).isEqualTo(404);
        }
        assertThat(get(id, seat("cleo")).statusCode()).isEqualTo(200);
    }

    @Test
    void nobodyPostsWithACookieAlone() throws Exception {
        HttpRequest request = request("?to=everyone")
                .header("File-Name", "a.txt")
                .header(
                        "Cookie",
                        "rostrum_session=" + logins.open(FakeAccounts.OTTO).token())
                .POST(BodyPublishers.ofString("a"))
                .build();

        assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(401);
    }

    @Test
    void anAccountGetsLaterWhatItCouldRead() throws Exception {
        String toAll = at.sent("anna", ALL).id().value();
        String toCleo = at.sent("ben", CLEO).id().value();
        at.happen(new Event.Ended(Event.Ended.Cause.ENDED));
        String anna = "Bearer " + logins.open(FakeAccounts.ANNA).token();

        assertThat(FakeAccounts.ANNA.rights()).contains(Right.ADMINISTRATOR);
        assertThat(get(toAll, anna).statusCode()).isEqualTo(200);
        assertThat(get(toCleo, anna).statusCode()).isEqualTo(404);
        assertThat(get(toAll, "Bearer " + logins.open(FakeAccounts.OTTO).token())
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "..%2f..%2fetc%2fpasswd",
                "%2e%2e/notes.txt",
                "../notes.txt",
                "ABCDEF00000000000000000000000000",
                "00000000000000000000000000000000%00",
                "00000000000000000000000000000000.part",
                "x"
            })
    void noPathLeadsOut(String path) throws Exception {
        java.nio.file.Files.writeString(folder.resolve("notes.txt"), "secret");
        String answer = raw("GET /files/v1/" + path + " HTTP/1.1\r\nHost: x\r\nAuthorization: " + seat("cleo")
                + "\r\nConnection: close\r\n\r\n");

        assertThat(answer).matches("(?s)HTTP/1.1 40[04].*").doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%zz", "%", "%00", "..", "%2e%2e%2f", "%E2%80%AE"})
    void badNamesAreRefusedOrCleaned(String name) throws Exception {
        HttpResponse<String> answer = post("ben", "everyone", name, "a");

        assertThat(answer.statusCode()).isIn(201, 400);
        if (answer.statusCode() == 201) {
            assertThat(answer.body()).contains("\"name\":\"file\"");
        }
    }

    @Test
    void tenKilobytesOfNameAreRefused() throws Exception {
        assertThat(post("ben", "everyone", "n".repeat(5000), "a").statusCode()).isEqualTo(400);
        assertThat(post("ben", "everyone", "n".repeat(10_000), "a").statusCode())
                .isIn(400, 431);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?to=", "", "?to=everyone&to=ben", "?to=a%20b", "/x?to=everyone"})
    void theAudienceIsOneThatThereCanBe(String query) throws Exception {
        HttpRequest request = request(query)
                .header("Authorization", seat("ben"))
                .header("File-Name", "a.txt")
                .POST(BodyPublishers.ofString("a"))
                .build();

        assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(400);
    }

    @Test
    void aBodyWithoutEndIsCutOff() throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), connector.getLocalPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST /files/v1?to=everyone HTTP/1.1\r\nHost: x\r\nFile-Name: a.txt\r\nAuthorization: "
                            + seat("ben") + "\r\nTransfer-Encoding: chunked\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            byte[] chunk = ("200\r\n" + "a".repeat(512) + "\r\n").getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < 3; i++) {
                out.write(chunk);
            }
            out.flush();

            assertThat(firstLine(socket)).contains(" 400 ");
        }
        assertThat(at.onDisk()).isEmpty();
    }

    private static String firstLine(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            line.append((char) c);
        }
        return line.toString();
    }

    @Test
    void whoBreaksOffLeavesNothing() throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), connector.getLocalPort())) {
            socket.getOutputStream()
                    .write(("POST /files/v1?to=everyone HTTP/1.1\r\nHost: x\r\nFile-Name: a.txt\r\nAuthorization: "
                                    + seat("ben") + "\r\nContent-Length: 500\r\n\r\nabc")
                            .getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            firstLine(socket);
        }
        assertThat(at.store.ids()).isEmpty();
    }

    @Test
    void saysWhatMayBeSent() throws Exception {
        HttpResponse<String> terms = client.send(request("").build(), BodyHandlers.ofString());

        assertThat(terms.body()).isEqualTo("{\"bytes\":1000,\"denied\":[\"exe\"],\"allowed\":[]}");
    }

    @Test
    void refusalsAreProblems() throws Exception {
        HttpResponse<String> refused = post("walt", "everyone", "a.txt", "a");

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(header(refused, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(refused.body()).contains("\"code\":\"seat.waiting\"");
    }

    private HttpResponse<String> post(String from, String to, String name, String content) throws Exception {
        HttpRequest request = request("?to=" + to)
                .header("Authorization", seat(from))
                .header("File-Name", name)
                .POST(BodyPublishers.ofString(content))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String id, String authorization) throws Exception {
        HttpRequest.Builder request = request("/" + id);
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), connector.getLocalPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private HttpRequest.Builder request(String rest) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + connector.getLocalPort() + "/files/v1" + rest));
    }

    private static String seat(String name) {
        return "Seat " + name + ":" + new StringBuilder(name).reverse();
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static String idOf(HttpResponse<String> sent) {
        assertThat(sent.statusCode()).isEqualTo(201);
        return sent.body().replaceAll(".*\"id\":\"([0-9a-f]{32})\".*", "$1");
    }
}
