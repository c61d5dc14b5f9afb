package org.rostrum.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The SOAP door of the started distribution, over its own HTTPS. */
class SoapITest {

    private static final Pattern VERSION = Pattern.compile("<version>(\\d+)</version>");

    @TempDir
    private static Path folder;

    private static Rostrum rostrum;
    private static HttpClient client;

    @BeforeAll
    static void start() throws Exception {
        rostrum = Rostrum.startIn(folder.resolve("data"));
        client = HttpClient.newBuilder().sslContext(rostrum.trust()).build();
    }

    @AfterAll
    static void stop() {
        rostrum.close();
    }

    @Test
    void everyServiceIsListedAndDescribed() throws Exception {
        HttpResponse<String> page = rostrum.get("/soap");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();
        for (String service : new String[] {"Conferences", "Participants", "People"}) {
            assertThat(page.body()).contains("href=\"/soap/" + service + "?wsdl\"");
            assertThat(rostrum.get("/soap/" + service + "?wsdl").body())
                    .contains("location=\"" + rostrum.http("/soap/" + service) + "\"");
        }
    }

    @Test
    void aConferenceIsPlannedStartedSeenChangedAndStopped() throws Exception {
        String made = admin(
                "Conferences",
                "<c:createConference xmlns:c='urn:rostrum:conferences'><draft><id>panel</id><topic>Panel</topic>"
                        + "<launch><virtualRoom/></launch><mode>all-on-screen</mode><capacity>20</capacity></draft>"
                        + "</c:createConference>");
        assertThat(made).contains("<id>panel</id>", "<state>OPEN</state>");

        assertThat(admin("Conferences", byId("startConference", "panel"))).contains("<state>RUNNING</state>");
        assertThat(admin("Conferences", "<c:listConferences xmlns:c='urn:rostrum:conferences'/>"))
                .contains("<total>1</total>");
        assertThat(admin(
                        "Participants",
                        "<p:getLive xmlns:p='urn:rostrum:participants'><conference>panel</conference></p:getLive>"))
                .contains("<topic>Panel</topic>", "<participants/>");
        assertThat(admin(
                        "Participants",
                        "<p:order xmlns:p='urn:rostrum:participants'><conference>panel</conference>"
                                + "<json>{\"type\":\"changeTopic\",\"topic\":\"Next\"}</json></p:order>"))
                .containsPattern("<seq>\\d+</seq>");
        String stopped = admin("Conferences", byId("stopConference", "panel"));
        assertThat(stopped).contains("<topic>Next</topic>", "<state>OPEN</state>");

        Matcher version = VERSION.matcher(stopped);
        assertThat(version.find()).isTrue();
        assertThat(admin(
                        "Conferences",
                        "<c:deleteConference xmlns:c='urn:rostrum:conferences'><id>panel</id><version>"
                                + version.group(1) + "</version></c:deleteConference>"))
                .contains("deleteConferenceResponse");
        assertThat(admin("Conferences", byId("getConference", "panel"))).contains("<code>conference.unknown</code>");
    }

    @Test
    void anAccountThatIsAddedCanLogIn() throws Exception {
        assertThat(admin(
                        "People",
                        "<p:addUser xmlns:p='urn:rostrum:people'><user><id>sue</id><name>Sue</name>"
                                + "<rights><right>CREATE_CONFERENCES</right></rights>"
                                + "<password>three small otters</password></user></p:addUser>"))
                .contains("<active>true</active>");

        String list = "<c:listConferences xmlns:c='urn:rostrum:conferences'/>";
        assertThat(call("Conferences", list, "sue", "three small otters").body())
                .contains("listConferencesResponse");
        assertThat(call("People", "<p:listUsers xmlns:p='urn:rostrum:people'/>", "sue", "three small otters")
                        .body())
                .contains("<code>right.required</code>");
        assertThat(call("Conferences", list, "sue", "guessed").body()).contains("<code>login.refused</code>");
    }

    @Test
    void nothingSecretGoesOverPlainHttpAndNothingHostileIsRead() throws Exception {
        HttpResponse<String> plain = post(rostrum.http("/soap/People"), envelope(""), "x", "y");
        HttpResponse<String> typed = post(https("People"), "<!DOCTYPE e>" + envelope(""), "x", "y");
        HttpResponse<String> nobody = client.send(
                HttpRequest.newBuilder(https("People"))
                        .header("Content-Type", "text/xml")
                        .POST(BodyPublishers.ofString(envelope("<p:listUsers xmlns:p='urn:rostrum:people'/>")))
                        .build(),
                BodyHandlers.ofString());
        HttpResponse<String> longHeader = client.send(
                HttpRequest.newBuilder(https("People"))
                        .header("SOAPAction", "x".repeat(64 * 1024))
                        .build(),
                BodyHandlers.ofString());

        assertThat(plain.body()).contains("<code>connection.insecure</code>");
        assertThat(typed.body()).contains("<code>request.invalid</code>");
        assertThat(nobody.statusCode()).isEqualTo(401);
        assertThat(longHeader.statusCode()).isEqualTo(431);
        assertThat(rostrum.log()).doesNotContain("| ERROR |");
    }

    private static String byId(String operation, String id) {
        return "<c:" + operation + " xmlns:c='urn:rostrum:conferences'><id>" + id + "</id></c:" + operation + ">";
    }

    private static String admin(String service, String body) throws Exception {
        return call(service, body, Rostrum.ADMIN, Rostrum.ADMIN_PASSWORD).body();
    }

    private static HttpResponse<String> call(String service, String body, String login, String password)
            throws Exception {
        return post(https(service), envelope(body), login, password);
    }

    private static HttpResponse<String> post(URI where, String message, String login, String password)
            throws Exception {
        String secret = Base64.getEncoder().encodeToString((login + ":" + password).getBytes(StandardCharsets.UTF_8));
        return client.send(
                HttpRequest.newBuilder(where)
                        .header("Content-Type", "text/xml; charset=utf-8")
                        .header("Authorization", "Basic " + secret)
                        .POST(BodyPublishers.ofString(message))
                        .build(),
                BodyHandlers.ofString());
    }

    private static URI https(String service) {
        return URI.create("https://localhost:" + rostrum.ports().https() + "/soap/" + service);
    }

    private static String envelope(String body) {
        return "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Body>" + body
                + "</s:Body></s:Envelope>";
    }
}
