package org.rostrum.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.testkit.house.FakeAccounts.OTTO;
import static org.rostrum.testkit.house.FakeLogins.PASSWORD;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostrum.identity.Client;
import org.rostrum.soap.guard.MessageGuard;

/** What nobody well-meaning sends. */
class HostileMessagesTest {

    private static final int MUTANTS = 2_000;
    private static final String WSSE =
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";
    private static final String TOKEN_PROFILE =
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-username-token-profile-1.0#";

    private RunningSoap soap;

    @BeforeEach
    void open() throws Exception {
        soap = new RunningSoap(true, "");
    }

    @AfterEach
    void close() {
        soap.close();
    }

    @Test
    void aMessageInTheFormOfTheseTestsIsAnswered() throws Exception {
        HttpResponse<String> answer = send(envelope("", list()));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("listConferencesResponse");
    }

    @Test
    void aDocumentTypeIsRefusedAndNothingIsFetchedOrExpanded() throws Exception {
        AtomicInteger fetched = new AtomicInteger();
        HttpServer elsewhere = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        elsewhere.createContext("/", exchange -> fetched.incrementAndGet());
        elsewhere.start();
        String url = "http://127.0.0.1:" + elsewhere.getAddress().getPort() + "/x";
        List<String> types = List.of(
                "<!DOCTYPE e [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
                "<!DOCTYPE e [<!ENTITY x SYSTEM \"" + url + "\">]>",
                "<!DOCTYPE e SYSTEM \"" + url + "\">",
                "<!DOCTYPE e [<!ENTITY % p SYSTEM \"" + url + "\"> %p;]>",
                "<!DOCTYPE e [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY x \"&b;&b;&b;&b;&b;\">]>",
                "<!DOCTYPE e>");
        for (String type : types) {
            HttpResponse<String> answer = send(type + envelope("", get("&x;")));

            assertThat(answer.body())
                    .as(type)
                    .contains("<code>request.invalid</code>")
                    .doesNotContain("root:");
        }
        elsewhere.stop(0);
        assertThat(fetched).hasValue(0);
    }

    @Test
    void inclusionsAndForeignSchemasAreNotFollowed() throws Exception {
        String include =
                "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"file:///etc/passwd\" parse=\"text\"/>";
        String located = list().replace(
                        "<c:listConferences ",
                        "<c:listConferences xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                                + " xsi:schemaLocation=\"urn:rostrum:conferences http://127.0.0.1:1/x.xsd\" ");

        assertThat(send(envelope("", get(include))).body())
                .contains("<code>request.invalid</code>")
                .doesNotContain("root:");
        assertThat(send(envelope("", located)).body()).doesNotContain("127.0.0.1:1");
    }

    @Test
    void whatIsTooDeepTooWideOrTooMuchIsRefused() throws Exception {
        String deep = "<a>".repeat(20) + "</a>".repeat(20);
        String wide = "<a/>".repeat(2_101);
        String many = ("<a>" + "<b/>".repeat(90) + "</a>").repeat(100);
        String attributes =
                "<a " + IntStream.range(0, 17).mapToObj(i -> "a" + i + "='1'").collect(Collectors.joining(" ")) + "/>";
        String longOne = "<a b='" + "x".repeat(1_025) + "'/>";
        String namespaces = "<a "
                + IntStream.range(0, 17)
                        .mapToObj(i -> "xmlns:n" + i + "='u:" + i + "'")
                        .collect(Collectors.joining(" "))
                + "/>";
        for (String body : List.of(deep, wide, many, attributes, longOne, namespaces)) {
            assertThat(send(envelope("", body)).body()).contains("<code>request.too-large</code>");
        }
    }

    @Test
    void aMessageOverTheLimitIsRefusedWhetherItSaysSoOrNot() throws Exception {
        String huge = envelope("", get("x".repeat(MessageGuard.MAX_MESSAGE)));
        HttpRequest.Builder chunked = post("text/xml; charset=utf-8")
                .POST(BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(huge.getBytes(StandardCharsets.UTF_8))));

        assertThat(send(huge).body()).contains("<code>request.too-large</code>");
        assertThat(soap.send(chunked).body()).contains("<code>request.too-large</code>");
    }

    @Test
    void nothingButTextXmlInUtf8IsRead() throws Exception {
        String message = envelope("", list());
        for (String type : List.of(
                "text/xml; charset=utf-16",
                "text/xml; charset=iso-8859-1",
                "text/plain",
                "application/json",
                "application/soap+xml",
                "application/x-www-form-urlencoded",
                "multipart/related; type=\"text/xml\"; boundary=b",
                "multipart/related; type=\"application/xop+xml\"; start-info=\"text/xml\"; boundary=b",
                "text/xml; charset=utf-8; boundary=b")) {
            HttpResponse<String> answer = soap.send(post(type).POST(BodyPublishers.ofString(message)));

            assertThat(answer.body()).as(type).contains("<code>request.invalid</code>");
        }
        assertThat(soap.send(post("text/xml").POST(BodyPublishers.ofString(message, StandardCharsets.UTF_16)))
                        .body())
                .contains("<code>request.invalid</code>");
        assertThat(send("<?xml version='1.0' encoding='UTF-7'?>" + message).body())
                .contains("<code>request.invalid</code>");
        assertThat(soap.send(post("text/xml").header("Content-Encoding", "gzip").POST(BodyPublishers.ofString(message)))
                        .body())
                .contains("<code>request.invalid</code>");
    }

    @Test
    void aFaultTellsNothingOfTheServer() throws Exception {
        for (String body : List.of(
                "",
                "<x/>",
                "<c:nothing xmlns:c=\"urn:rostrum:conferences\"/>",
                "<c:getConference xmlns:c=\"urn:rostrum:conferences\"/>",
                "<c:getConference xmlns:c=\"urn:rostrum:conferences\"><id>1</id><id>2</id></c:getConference>",
                "<c:getConference xmlns:c=\"urn:rostrum:conferences\"><evil/></c:getConference>",
                "<c:listConferences xmlns:c=\"urn:rostrum:conferences\"><offset>many</offset></c:listConferences>",
                "<c:changeConference xmlns:c=\"urn:rostrum:conferences\"><id>a</id><version>1e9</version></c:changeConference>")) {
            String fault = send(envelope("", body)).body();

            assertThat(fault).as(body).contains("<code>request.invalid</code>").contains(":Client</faultcode>");
            assertThat(fault)
                    .as(body)
                    .doesNotContain("java")
                    .doesNotContain("cxf")
                    .doesNotContain("rostrum.soap");
        }
    }

    @Test
    void mutantsOfAMessageNeverMakeTheServerFail() throws Exception {
        Random random = new Random(20261123);
        String seed = envelope("", get("board"));
        for (int i = 0; i < MUTANTS; i++) {
            StringBuilder mutant = new StringBuilder(seed);
            for (int cut = random.nextInt(4); cut >= 0; cut--) {
                int at = random.nextInt(mutant.length());
                switch (random.nextInt(3)) {
                    case 0 -> mutant.deleteCharAt(at);
                    case 1 -> mutant.insert(at, "<>&'\"/:x\u0000\u202e".charAt(random.nextInt(10)));
                    default -> mutant.setCharAt(at, (char) (32 + random.nextInt(95)));
                }
            }
            String answer = send(mutant.toString()).body();

            assertThat(answer)
                    .as(mutant.toString())
                    .doesNotContain("server.failed")
                    .contains("Envelope");
        }
    }

    @Test
    void secretsAreTakenOverTlsOnlyUnlessThisMachineIsTrusted() throws Exception {
        try (RunningSoap strict = new RunningSoap(false, "")) {
            HttpResponse<String> plain = strict.send(strict.message("Conferences", envelope("", list()))
                    .header("Authorization", basic("otto", PASSWORD)));
            HttpResponse<String> overTls = strict.send(strict.message("Conferences", envelope("", list()))
                    .header("X-Forwarded-Proto", "https")
                    .header("Authorization", basic("otto", PASSWORD)));

            assertThat(plain.body()).contains("<code>connection.insecure</code>");
            assertThat(overTls.statusCode()).isEqualTo(200);
        }
        HttpResponse<String> proxied = soap.send(soap.message("Conferences", envelope("", list()))
                .header("X-Forwarded-For", "127.0.0.1")
                .header("Authorization", basic("otto", PASSWORD)));
        assertThat(proxied.body()).contains("<code>connection.insecure</code>");
    }

    @Test
    void aBrowserIsNotListenedTo() throws Exception {
        String cookie =
                "rostrum_session=" + soap.logins.open(OTTO, Client.UNKNOWN).token();

        HttpResponse<String> withCookie =
                soap.send(soap.message("Conferences", envelope("", list())).header("Cookie", cookie));
        HttpResponse<String> fromPage = soap.send(soap.message("Conferences", envelope("", list()))
                .header("Origin", "https://meet.example.org")
                .header("Authorization", basic("otto", PASSWORD)));

        assertThat(withCookie.statusCode()).isEqualTo(401);
        assertThat(withCookie.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(how -> assertThat(how).startsWith("Basic realm=\"rostrum\""));
        assertThat(withCookie.body()).contains("<code>login.required</code>");
        assertThat(fromPage.body()).contains("<code>request.forged</code>");
    }

    @Test
    void aUsernameTokenWithItsPasswordAsTextIsAccepted() throws Exception {
        String typed = "<w:Password Type=\"" + TOKEN_PROFILE + "PasswordText\">" + PASSWORD + "</w:Password>";
        String untyped = "<w:Password>" + PASSWORD + "</w:Password>";
        for (String password : List.of(typed, untyped)) {
            assertThat(unauthenticated(envelope(security("otto", password), list()))
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void anyOtherUsernameTokenIsRefused() throws Exception {
        String digest = "<w:Password Type=\"" + TOKEN_PROFILE + "PasswordDigest\">" + PASSWORD + "</w:Password>";
        String twice = "<w:Password>" + PASSWORD + "</w:Password><w:Password>x</w:Password>";
        String wrong = "<w:Password>guessed</w:Password>";

        assertThat(unauthenticated(envelope(security("otto", digest), list())).body())
                .contains("login.required");
        assertThat(unauthenticated(envelope(security("otto", twice), list())).body())
                .contains("login.required");
        assertThat(unauthenticated(envelope(security("otto", ""), list())).body())
                .contains("login.required");
        assertThat(unauthenticated(envelope(security("otto", wrong), list())).body())
                .contains("login.refused");
        assertThat(unauthenticated(envelope("", list())).statusCode()).isEqualTo(401);
    }

    @Test
    void nonsenseInTheHeaderIsNobody() throws Exception {
        for (String header :
                List.of("Basic", "Basic !!!", "Basic b3R0bw==", "Digest a=b", "Bearer", "x".repeat(2_000))) {
            HttpResponse<String> answer =
                    soap.send(soap.message("Conferences", envelope("", list())).header("Authorization", header));

            assertThat(answer.statusCode()).as(header).isEqualTo(401);
        }
    }

    @Test
    void whoCallsTooOftenIsToldSo() throws Exception {
        soap.left.set(1);
        assertThat(send(envelope("", list())).statusCode()).isEqualTo(200);

        HttpResponse<String> second = send(envelope("", list()));

        assertThat(second.statusCode()).isEqualTo(429);
        assertThat(second.body()).contains("<code>request.too-frequent</code>").contains("soap:Server");
    }

    @Test
    void callsAreCountedByWhatBecameOfThem() throws Exception {
        List<String> counted = new ArrayList<>();
        send(envelope("", list()));
        send(envelope("", get("nobody")));
        send("<!DOCTYPE e>");

        soap.door.report(new Counted(counted));

        assertThat(counted).containsExactly("done 1", "refused 2", "failed 0");
    }

    private HttpResponse<String> send(String message) throws Exception {
        return soap.send(soap.message("Conferences", message).header("Authorization", basic("otto", PASSWORD)));
    }

    private HttpResponse<String> unauthenticated(String message) throws Exception {
        return soap.send(soap.message("Conferences", message));
    }

    private HttpRequest.Builder post(String contentType) {
        return soap.request("/soap/Conferences")
                .header("Content-Type", contentType)
                .header("Authorization", basic("otto", PASSWORD));
    }

    private static String envelope(String header, String body) {
        return "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Header>" + header
                + "</s:Header><s:Body>" + body + "</s:Body></s:Envelope>";
    }

    private static String list() {
        return "<c:listConferences xmlns:c=\"urn:rostrum:conferences\"></c:listConferences>";
    }

    private static String get(String id) {
        return "<c:getConference xmlns:c=\"urn:rostrum:conferences\"><id>" + id + "</id></c:getConference>";
    }

    private static String security(String login, String password) {
        return "<w:Security xmlns:w=\"" + WSSE + "\" s:mustUnderstand=\"1\"><w:UsernameToken><w:Username>" + login
                + "</w:Username>" + password + "</w:UsernameToken></w:Security>";
    }

    private static String basic(String login, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((login + ":" + password).getBytes(StandardCharsets.UTF_8));
    }
}
