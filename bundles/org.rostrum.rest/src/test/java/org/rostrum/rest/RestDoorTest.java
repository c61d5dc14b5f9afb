package org.rostrum.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.testkit.house.FakeAccounts.ANNA;
import static org.rostrum.testkit.house.FakeAccounts.GAST;
import static org.rostrum.testkit.house.FakeAccounts.MONA;
import static org.rostrum.testkit.house.FakeAccounts.OTTO;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.rostrum.conference.ConferenceId;
import org.rostrum.testkit.house.FakeLogins;

/** What the door says over real HTTP. Every test has its own conference, so they share one door. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RestDoorTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private RunningDoor door;

    @BeforeAll
    void open() throws Exception {
        door = new RunningDoor(100_000, 100_000);
    }

    @AfterAll
    void close() {
        door.close();
    }

    // Session

    @Test
    void aLogInSetsACookieThatNoScriptReadsAndKeepsTheTokenToItself() throws Exception {
        var answer = door.send(door.request("POST", "/session", logIn("otto", FakeLogins.PASSWORD, "")));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer))
                .isEqualTo(
                        JSON.readTree(
                                """
                {"user":{"id":"otto","name":"Otto Owner","rights":["CREATE_CONFERENCES"],"active":true},
                 "expires":"2026-11-23T20:00:00Z"}"""));
        assertThat(answer.headers().firstValue("Set-Cookie")).hasValueSatisfying(cookie -> assertThat(cookie)
                .startsWith("rostrum_session=token-of-otto")
                .endsWith("; Path=/; HttpOnly; SameSite=Strict"));
        assertThat(door.logins.lastPeer()).isEqualTo("127.0.0.1");
    }

    @Test
    void whoAsksForTheTokenGetsItAndLogsInWithIt() throws Exception {
        var answer = door.send(door.request("POST", "/session", logIn("otto", FakeLogins.PASSWORD, ",\"token\":true")));
        String token = json(answer).get("token").asText();

        var me = door.send(door.request("/session").header("Authorization", "Bearer " + token));

        assertThat(me.statusCode()).isEqualTo(200);
        assertThat(json(me).at("/user/id").asText()).isEqualTo("otto");
    }

    @Test
    void aWrongPasswordIsRefusedLikeAnUnknownName() throws Exception {
        var wrong = door.send(door.request("POST", "/session", logIn("otto", "guess", "")));
        var unknown = door.send(door.request("POST", "/session", logIn("nobody", "guess", "")));

        assertProblem(wrong, 401, "login.refused");
        assertThat(unknown.body()).isEqualTo(wrong.body());
        assertThat(wrong.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void aLogOutEndsTheLogInAndTheCookie() throws Exception {
        String token = door.logins.open(GAST).token();

        var out = door.send(door.request("/session").DELETE().header("Cookie", "rostrum_session=" + token));
        var after = door.send(door.request("/session").header("Cookie", "rostrum_session=" + token));

        assertThat(out.statusCode()).isEqualTo(204);
        assertThat(out.headers().firstValue("Set-Cookie"))
                .hasValueSatisfying(cookie ->
                        assertThat(cookie).contains("rostrum_session=;").contains("Max-Age=0"));
        assertProblem(after, 401, "login.required");
    }

    @Test
    void whoIsNotLoggedInGetsNowhere() throws Exception {
        for (String path : new String[] {"/session", "/conferences", "/conferences/x/lobby", "/modes", "/users"}) {
            var answer = door.send(door.request(path));

            assertProblem(answer, 401, "login.required");
            assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer realm=\"rostrum\"");
        }
    }

    // Forged requests

    @Test
    void aForeignPageCannotMakeABrowserChangeAnything() throws Exception {
        for (String origin : new String[] {"https://evil.example", "null", "http://127.0.0.1:1", "nonsense ::"}) {
            var answer = door.send(door.inBrowserOf(OTTO, door.request("POST", "/conferences", draft("forged")))
                    .header("Origin", origin));

            assertProblem(answer, 403, "request.forged");
        }
    }

    @Test
    void theOwnPageMayChangeThings() throws Exception {
        var answer = door.send(door.inBrowserOf(OTTO, door.request("POST", "/conferences", draft("own-page")))
                .header("Origin", "http://127.0.0.1:" + door.port()));

        assertThat(answer.statusCode()).isEqualTo(201);
    }

    @Test
    void aFormOfAForeignPageIsNotJson() throws Exception {
        var body = BodyPublishers.ofString(draft("text-plain"));
        var answer = door.send(door.inBrowserOf(OTTO, door.request("POST", "/conferences", body))
                .header("Content-Type", "text/plain"));

        assertProblem(answer, 415, "request.invalid");
    }

    @Test
    void aGetStaysAGetWhateverItSaysOfItself() throws Exception {
        create("stays");

        door.send(
                door.as(OTTO, door.request("/conferences/stays?_method=DELETE").header("If-Match", "\"1\"")));
        door.send(door.as(
                OTTO,
                door.request("/conferences/stays")
                        .header("X-HTTP-Method-Override", "DELETE")
                        .header("If-Match", "\"1\"")));

        assertThat(door.send(door.as(OTTO, door.request("/conferences/stays"))).statusCode())
                .isEqualTo(200);
    }

    // Conferences

    @Test
    void aNewConferenceIsFoundWhereLocationSays() throws Exception {
        var made = door.send(
                door.as(
                        OTTO,
                        door.request(
                                "POST",
                                "/conferences",
                                """
                {"id":"kickoff","topic":"Kick-off","description":"First","moderators":["mona"],"mode":"all-on-screen",
                 "capacity":20,"launch":{"type":"scheduled","start":"2026-11-23T10:00:00Z","duration":"PT1H",
                 "zone":"Europe/Berlin"}}""")));
        var found = door.send(door.as(MONA, door.request("/conferences/kickoff")));

        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(made.headers().firstValue("Location"))
                .hasValueSatisfying(location -> assertThat(location).endsWith("/api/v1/conferences/kickoff"));
        assertThat(found.headers().firstValue("ETag")).hasValue("\"1\"");
        assertThat(found.body()).isEqualTo(made.body());
        assertThat(json(found))
                .isEqualTo(
                        JSON.readTree(
                                """
                {"id":"kickoff","topic":"Kick-off","description":"First","owner":"otto","moderators":["mona"],
                 "launch":{"type":"scheduled","start":"2026-11-23T10:00:00Z","duration":"PT1H","zone":"Europe/Berlin",
                  "opensEarly":"PT0S","startsByItself":false},
                 "invited":[],"mode":"all-on-screen","speakers":20,"capacity":20,"waiting":[],"offOnEntry":["MICROPHONE"],
                 "access":"PRIVATE","deniedToGuests":[],"denied":[],"warning":"PT0S","extendable":true,
                 "tags":[],"recording":false,
                 "endsOnTime":false,"next":"2026-11-23T10:01:00Z","created":"2026-11-23T10:00:00Z","state":"NOT_STARTED","version":1,
                 "link":"/c/kickoff"}"""));
    }

    @Test
    void aPlanThatCannotBeIsRefusedWithAReason() throws Exception {
        String[] drafts = {
            "{}",
            draft("x").replace("\"mode\":\"all-on-screen\"", "\"mode\":\"All On Screen\""),
            draft("x").replace("\"capacity\":5", "\"capacity\":0"),
            draft("x").replace("{\"type\":\"virtualRoom\"}", "{\"type\":\"scheduled\"}"),
            draft("x").replace("{\"type\":\"virtualRoom\"}", scheduled("2026-11-23T10:00:00Z", "PT0S", "UTC")),
            draft("x").replace("{\"type\":\"virtualRoom\"}", scheduled("2026-11-23T10:00:00Z", "PT1H", "Mars")),
            draft("x").replace("{\"type\":\"virtualRoom\"}", scheduled("+999999999-01-01T00:00:00Z", "PT1H", "UTC")),
            draft("x").replace("\"topic\"", "\"moderators\":[\"not a user\"],\"topic\"")
        };
        for (String draft : drafts) {
            assertProblem(door.send(door.as(OTTO, door.request("POST", "/conferences", draft))), 400, "plan.invalid");
        }
        String slash = draft("x").replace("\"id\":\"x\"", "\"id\":\"a/b\"");
        assertProblem(
                door.send(door.as(OTTO, door.request("POST", "/conferences", slash))), 400, "conference-id.invalid");
    }

    @Test
    void withoutTheRightNobodyPlans() throws Exception {
        var answer = door.send(door.as(GAST, door.request("POST", "/conferences", draft("gast"))));

        assertProblem(answer, 403, "right.required");
    }

    @Test
    void whatIsNotYoursIsNotThere() throws Exception {
        create("secret");

        assertProblem(door.send(door.as(GAST, door.request("/conferences/secret"))), 404, "conference.unknown");
        assertThat(door.send(door.as(GAST, door.request("/conferences"))).body())
                .isEqualTo("{\"items\":[],\"offset\":0,\"limit\":50,\"total\":0}");
    }

    @Test
    void aListIsReadInParts() throws Exception {
        create("part-1");
        create("part-2");

        var answer = json(door.send(door.as(ANNA, door.request("/conferences?offset=1&limit=1"))));

        assertThat(answer.get("items")).hasSize(1);
        assertThat(answer.get("total").asInt()).isGreaterThan(1);
        for (String query : new String[] {"offset=-1", "limit=0", "limit=201", "limit=many", "offset=99999999999"}) {
            assertProblem(door.send(door.as(ANNA, door.request("/conferences?" + query))), 400, "request.invalid");
        }
    }

    @Test
    void aChangeKeepsWhatItDoesNotName() throws Exception {
        create("changing");

        var changed = door.send(door.as(OTTO, door.request("PATCH", "/conferences/changing", "{\"topic\":\"New\"}"))
                .header("If-Match", "\"1\""));

        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.headers().firstValue("ETag")).hasValue("\"2\"");
        assertThat(json(changed).get("topic").asText()).isEqualTo("New");
        assertThat(json(changed).get("capacity").asInt()).isEqualTo(5);
    }

    @Test
    void whoHasNotSeenThePresentVersionChangesNothing() throws Exception {
        create("versioned");
        var change = door.request("PATCH", "/conferences/versioned", "{\"topic\":\"New\"}");
        var delete = door.request("/conferences/versioned").DELETE();

        assertProblem(door.send(door.as(OTTO, change.copy())), 428, "request.invalid");
        assertProblem(door.send(door.as(OTTO, delete.copy())), 428, "request.invalid");
        assertProblem(door.send(door.as(OTTO, delete.copy()).header("If-Match", "*")), 428, "request.invalid");
        assertProblem(door.send(door.as(OTTO, change.copy()).header("If-Match", "\"9\"")), 409, "plan.changed");
        assertProblem(door.send(door.as(OTTO, delete.copy()).header("If-Match", "\"9\"")), 409, "plan.changed");
        assertThat(door.send(door.as(OTTO, delete.copy()).header("If-Match", "\"1\""))
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void aConferenceIsStartedWatchedAndStopped() throws Exception {
        create("running");
        var start = door.request("POST", "/conferences/running/start", "");
        var participants = door.request("/conferences/running/participants");

        var nobody = door.send(door.as(OTTO, participants.copy()));
        var started = door.send(door.as(OTTO, start.copy()));
        var twice = door.send(door.as(OTTO, start.copy()));
        door.house.seat(new ConferenceId("running"), "mona");
        var somebody = door.send(door.as(OTTO, participants.copy()));
        var stopped = door.send(door.as(OTTO, door.request("POST", "/conferences/running/stop", "")));
        var stoppedTwice = door.send(door.as(OTTO, door.request("POST", "/conferences/running/stop", "")));

        assertThat(nobody.body()).isEqualTo("{\"items\":[],\"offset\":0,\"limit\":50,\"total\":0}");
        assertThat(json(started).get("state").asText()).isEqualTo("RUNNING");
        assertProblem(twice, 409, "conference.running");
        assertThat(json(somebody))
                .isEqualTo(
                        JSON.readTree(
                                """
                {"items":[{"id":"seat-mona","user":"mona","name":"mona","role":"ATTENDEE","place":"PODIUM",
                 "sources":{"MICROPHONE":"OFF","CAMERA":"OFF","CONTENT":"OFF","CONTENT_SOUND":"OFF"},"handRaised":false,"connection":"SEATED"}],
                 "offset":0,"limit":50,"total":1}"""));
        assertThat(json(stopped).get("state").asText()).isEqualTo("OPEN");
        assertProblem(stoppedTwice, 409, "conference.not-started");
    }

    @Test
    void anybodyWithAnAccountSeesTheLobby() throws Exception {
        create("lobby");

        var answer = door.send(door.as(GAST, door.request("/conferences/lobby/lobby")));

        assertThat(answer.body())
                .isEqualTo("{\"id\":\"lobby\",\"topic\":\"Talk\",\"owner\":\"otto\",\"mode\":\"all-on-screen\","
                        + "\"state\":\"OPEN\",\"full\":false,\"locked\":false,\"pin\":false}");
    }

    @Test
    void theInstalledModesAreListedWithTheirTermsButForABrokenOne() throws Exception {
        assertThat(json(door.send(door.as(GAST, door.request("/modes")))))
                .isEqualTo(
                        JSON.readTree(
                                """
                {"items":[{"id":"all-on-screen","limits":[],"offOnEntry":[]},
                 {"id":"moderated","limits":[{"speakers":4,"participants":450},{"speakers":9,"participants":200}],
                  "offOnEntry":["MICROPHONE"]}]}"""));
    }

    private void create(String id) throws Exception {
        var made = door.send(door.as(OTTO, door.request("POST", "/conferences", draft(id))));
        assertThat(made.statusCode()).isEqualTo(201);
    }

    private static String draft(String id) {
        return "{\"id\":\"" + id + "\",\"topic\":\"Talk\",\"mode\":\"all-on-screen\",\"capacity\":5,"
                + "\"launch\":{\"type\":\"virtualRoom\"}}";
    }

    private static String scheduled(String start, String duration, String zone) {
        return "{\"type\":\"scheduled\",\"start\":\"" + start + "\",\"duration\":\"" + duration + "\",\"zone\":\""
                + zone + "\"}";
    }

    private static String logIn(String login, String password, String more) {
        return "{\"login\":\"" + login + "\",\"password\":\"" + password + "\"" + more + "}";
    }

    static JsonNode json(HttpResponse<String> answer) throws Exception {
        return JSON.readTree(answer.body());
    }

    static void assertProblem(HttpResponse<String> answer, int status, String code) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode problem = json(answer);
        assertThat(problem.get("code").asText()).isEqualTo(code);
        assertThat(problem.get("type").asText()).isEqualTo("urn:rostrum:problem:" + code);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("title").asText()).isNotBlank();
        assertThat(problem.get("detail").asText()).isNotBlank();
    }
}
