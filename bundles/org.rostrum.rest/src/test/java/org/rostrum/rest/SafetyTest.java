package org.rostrum.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.rest.RestDoorTest.assertProblem;
import static org.rostrum.rest.RestDoorTest.json;
import static org.rostrum.testkit.house.FakeAccounts.ANNA;
import static org.rostrum.testkit.house.FakeAccounts.GAST;
import static org.rostrum.testkit.house.FakeAccounts.OTTO;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostrum.identity.Client;
import org.rostrum.identity.User;
import org.rostrum.rest.fake.FakeSafety;
import org.rostrum.testkit.house.FakeLogins;

/** Log-ins of browsers and programs, and what keeps them safe, over real HTTP. */
class SafetyTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PROOF = "{\"password\":\"" + FakeLogins.PASSWORD + "\"}";

    private RunningDoor door;

    @BeforeEach
    void open() throws Exception {
        door = new RunningDoor(100_000, 100_000);
    }

    @AfterEach
    void close() {
        door.close();
    }

    @Test
    void aLogInRemembersWhatTheBrowserSaysOfItself() throws Exception {
        door.send(door.request("POST", "/session", logIn("otto", "")).header("User-Agent", "Browser/1"));

        assertThat(door.logins.lastClient()).isEqualTo(new Client("127.0.0.1", "Browser/1"));
    }

    @Test
    void aLogInAsksForTheCode() throws Exception {
        door.logins.askForCode(OTTO);

        assertProblem(door.send(door.request("POST", "/session", logIn("otto", ""))), 401, "login.code-required");
        assertProblem(door.send(door.request("POST", "/tokens", logIn("otto", ""))), 401, "login.code-required");
        var answer = door.send(door.request("POST", "/session", logIn("otto", ",\"code\":\"123456\"")));

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void aProgramGetsTokensAndNoCookieAndFetchesTheNext() throws Exception {
        var first = door.send(door.request("POST", "/tokens", logIn("otto", "")));
        var next = door.send(door.request(
                "POST",
                "/tokens/refresh",
                "{\"refresh\":\"" + json(first).get("refresh").asText() + "\"}"));
        var me = door.send(door.request("/session")
                .header("Authorization", "Bearer " + json(next).get("access").asText()));

        assertThat(first.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(first.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(json(first).get("accessExpires").asText()).isEqualTo("2026-11-23T10:00:00Z");
        assertThat(json(me).at("/user/id").asText()).isEqualTo("otto");
        assertProblem(door.send(door.request("POST", "/tokens", "{}")), 401, "login.refused");
        assertProblem(door.send(door.request("POST", "/tokens/refresh", "{}")), 401, "token.refused");
        assertProblem(
                door.send(door.request("POST", "/tokens/refresh", "{\"refresh\":\"nonsense\"}")), 401, "token.refused");
    }

    @Test
    void peopleSeeWhereTheyAreLoggedInAndEndIt() throws Exception {
        assertThat(json(send(GAST, "GET", "/sessions")))
                .isEqualTo(
                        JSON.readTree(
                                """
                {"items":[{"id":"phone","created":"2026-11-23T10:00:00Z","used":"2026-11-23T10:00:00Z",
                 "expires":"2026-11-23T20:00:00Z","network":"192.0.2.1","client":"Phone","present":true}]}"""));
        assertProblem(send(GAST, "DELETE", "/sessions/tablet"), 404, "session.unknown");

        assertThat(send(GAST, "DELETE", "/sessions/phone").statusCode()).isEqualTo(204);

        assertThat(json(send(GAST, "GET", "/sessions")).get("items")).isEmpty();
        assertThat(json(send(OTTO, "GET", "/sessions")).get("items")).hasSize(1);
        assertThat(send(OTTO, "DELETE", "/sessions").statusCode()).isEqualTo(204);
        assertThat(json(send(OTTO, "GET", "/sessions")).get("items")).isEmpty();
    }

    @Test
    void administratorsDisconnectSomebodyFromAllDevices() throws Exception {
        assertThat(json(send(ANNA, "GET", "/users/gast/sessions"))
                        .at("/items/0/present")
                        .asBoolean())
                .isFalse();
        assertProblem(send(ANNA, "DELETE", "/users/gast/sessions/tablet"), 404, "session.unknown");

        assertThat(send(ANNA, "DELETE", "/users/gast/sessions").statusCode()).isEqualTo(204);

        assertThat(json(send(ANNA, "GET", "/users/gast/sessions")).get("items")).isEmpty();
    }

    @Test
    void aNewPasswordNeedsThePresentOne() throws Exception {
        assertProblem(post(GAST, "/security/password", "{\"password\":\"long enough\"}"), 401, "login.refused");
        assertProblem(
                post(GAST, "/security/password", "{\"present\":\"guess\",\"password\":\"long enough\"}"),
                401,
                "login.refused");
        String present = "{\"present\":\"" + FakeLogins.PASSWORD + "\",\"password\":";
        assertProblem(post(GAST, "/security/password", present + "\"short\"}"), 400, "password.weak");

        assertThat(post(GAST, "/security/password", present + "\"long enough\"}")
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void aSecondFactorIsEnrolledConfirmedAndRemovedByWhoKnowsThePassword() throws Exception {
        assertProblem(post(GAST, "/security/second-factor", "{}"), 401, "login.refused");
        var enrolled = post(GAST, "/security/second-factor", PROOF);
        assertThat(json(enrolled)).isEqualTo(JSON.readTree("{\"secret\":\"SECRET\",\"uri\":\"otpauth://totp/gast\"}"));
        assertThat(enrolled.headers().firstValue("Cache-Control")).hasValue("no-store");

        assertProblem(post(GAST, "/security/second-factor/confirmation", "{}"), 401, "login.code-refused");
        var confirmed = post(GAST, "/security/second-factor/confirmation", "{\"code\":\"" + FakeSafety.CODE + "\"}");
        assertThat(json(confirmed)).isEqualTo(JSON.readTree("{\"codes\":[\"abcd-efgh\"]}"));

        assertProblem(post(GAST, "/security/second-factor/removal", "{}"), 401, "login.refused");
        assertThat(post(GAST, "/security/second-factor/removal", PROOF).statusCode())
                .isEqualTo(204);
        assertProblem(post(GAST, "/security/second-factor/removal", PROOF), 409, "factor.absent");
    }

    @Test
    void anAdministratorRemovesALostFactor() throws Exception {
        post(GAST, "/security/second-factor/confirmation", "{\"code\":\"" + FakeSafety.CODE + "\"}");

        assertThat(send(ANNA, "DELETE", "/users/gast/second-factor").statusCode())
                .isEqualTo(204);
        assertProblem(send(ANNA, "DELETE", "/users/gast/second-factor"), 409, "factor.absent");
    }

    @Test
    void aKeyIsMadeShownOnceUsedListedAndEnded() throws Exception {
        var made = post(
                OTTO,
                "/keys",
                """
                {"name":"Backup","scopes":["READ"],"networks":["192.0.2.0/24"],"expires":"2027-01-01T00:00:00Z"}""");
        String id = json(made).get("id").asText();
        String secret = json(made).get("secret").asText();

        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(made.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(json(send(OTTO, "GET", "/keys")).get("items"))
                .isEqualTo(JSON.readTree(
                        """
                [{"id":"%s","owner":"otto","name":"Backup","scopes":["READ"],"networks":["192.0.2.0/24"],
                  "created":"2026-11-23T10:00:00Z","expires":"2027-01-01T00:00:00Z"}]"""
                                .formatted(id)));
        assertThat(door.send(door.request("/conferences").header("Authorization", "Bearer " + secret))
                        .statusCode())
                .isEqualTo(200);
        assertThat(json(send(GAST, "GET", "/keys")).get("total").asInt()).isZero();
        assertThat(json(send(ANNA, "GET", "/keys/all")).get("total").asInt()).isEqualTo(1);
        assertThat(send(OTTO, "DELETE", "/keys/" + id).statusCode()).isEqualTo(204);
        assertProblem(post(OTTO, "/keys", "{\"name\":\"x\"}"), 400, "key.invalid");
        assertProblem(post(OTTO, "/keys", "{\"scopes\":[\"ALL\"]}"), 400, "request.invalid");
    }

    private HttpResponse<String> post(User by, String path, String body) throws Exception {
        return door.send(door.as(by, door.request("POST", path, body)));
    }

    private HttpResponse<String> send(User by, String method, String path) throws Exception {
        return door.send(door.as(by, door.request(path).method(method, BodyPublishers.noBody())));
    }

    private static String logIn(String login, String more) {
        return "{\"login\":\"" + login + "\",\"password\":\"" + FakeLogins.PASSWORD + "\"" + more + "}";
    }
}
