package org.rostrum.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.rest.RestDoorTest.assertProblem;
import static org.rostrum.testkit.house.FakeAccounts.GAST;
import static org.rostrum.testkit.house.FakeAccounts.OTTO;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When conferences take place, and templates, over real HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SchedulingTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String WEEKLY =
            "{\"type\":\"scheduled\",\"start\":\"2027-03-15T08:00:00Z\",\"duration\":\"PT1H\","
                + "\"zone\":\"Europe/Berlin\",\"rule\":\"FREQ=WEEKLY\",\"cancelled\":[\"2027-03-22T08:00:00Z\"],"
                + "\"moved\":[{\"original\":\"2027-03-29T07:00:00Z\",\"start\":\"2027-03-30T07:00:00Z\",\"duration\":\"PT2H\"}],"
                + "\"opensEarly\":\"PT10M\",\"startsByItself\":true}";

    private RunningDoor door;

    @BeforeAll
    void open() throws Exception {
        door = new RunningDoor(100_000, 100_000);
    }

    @AfterAll
    void close() {
        door.close();
    }

    @Test
    void theWholeLaunchIsKept() throws Exception {
        assertThat(create("weekly", WEEKLY, "").get("launch")).isEqualTo(JSON.readTree(WEEKLY));
    }

    @Test
    void exceptionsStayUntilTheTimesAreOthers() throws Exception {
        create("stay", WEEKLY, "");
        String sameTimes = "{\"type\":\"scheduled\",\"start\":\"2027-03-15T08:00:00Z\",\"duration\":\"PT2H\","
                + "\"zone\":\"Europe/Berlin\",\"rule\":\"FREQ=WEEKLY\"}";
        JsonNode longer = change("stay", 1, "{\"launch\":" + sameTimes + "}").get("launch");
        assertThat(longer.get("cancelled")).hasSize(1);
        assertThat(longer.get("moved")).hasSize(1);
        assertThat(longer.get("duration").asText()).isEqualTo("PT2H");

        JsonNode others = change("stay", 2, "{\"launch\":" + sameTimes.replace("WEEKLY", "DAILY") + "}")
                .get("launch");
        assertThat(others.get("cancelled")).isEmpty();
        assertThat(others.get("moved")).isEmpty();
    }

    @Test
    void theRestOfThePlanIsKeptAndChanged() throws Exception {
        JsonNode made = create(
                "rest",
                WEEKLY,
                ",\"warning\":\"PT5M\",\"extendable\":false,\"tags\":[\"board\",\"2027\"],\"recording\":true,"
                        + "\"denied\":[\"HANDS\"]");
        JsonNode same = change("rest", 1, "{\"topic\":\"New\"}");
        for (String property : new String[] {"launch", "warning", "extendable", "tags", "recording", "denied"}) {
            assertThat(same.get(property)).as(property).isEqualTo(made.get(property));
        }
        assertThat(made.get("tags").toString()).isEqualTo("[\"board\",\"2027\"]");
        assertThat(change("rest", 2, "{\"tags\":[],\"extendable\":true}").get("tags"))
                .isEmpty();
    }

    @Test
    void whatWaitsIsNamedWhileItRuns() throws Exception {
        assertThat(create("run", WEEKLY, "").has("waits")).isFalse();
        door.send(door.as(OTTO, door.request("POST", "/conferences/run/start", "")));
        assertThat(change("run", 1, "{\"capacity\":4}").get("waits").toString())
                .isEqualTo("[\"capacity\",\"speakers\"]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"rule\":\"FREQ=WEEKLY\",\"cancelled\":[null]",
                "\"rule\":\"FREQ=WEEKLY\",\"cancelled\":[\"+999999999-01-01T00:00:00Z\"]",
                "\"rule\":\"FREQ=WEEKLY\",\"moved\":[{}]",
                "\"rule\":\"FREQ=WEEKLY\",\"moved\":[{\"original\":\"2027-03-29T07:00:00Z\","
                        + "\"start\":\"2027-03-29T07:00:00Z\",\"duration\":\"P2D\"}]",
                "\"opensEarly\":\"PT2H\"",
                "\"opensEarly\":\"soon\""
            })
    void whatCannotBeIsRefused(String more) throws Exception {
        String launch = "{\"type\":\"scheduled\",\"start\":\"2027-03-15T08:00:00Z\",\"duration\":\"PT1H\","
                + "\"zone\":\"Europe/Berlin\"," + more + "}";
        var answer = door.send(door.as(OTTO, door.request("POST", "/conferences", draft("never", launch, ""))));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    }

    @Test
    void whatIsCancelledAndMovedIsListed() throws Exception {
        create("excepting", WEEKLY, "");

        assertThat(JSON.readTree(
                        get("/conferences/excepting/occurrences/exceptions").body()))
                .isEqualTo(
                        JSON.readTree(
                                """
                {"items":[{"original":"2027-03-22T08:00:00Z","cancelled":true},
                 {"original":"2027-03-29T07:00:00Z","cancelled":false,"start":"2027-03-30T07:00:00Z","duration":"PT2H"}],
                 "offset":0,"limit":50,"total":2}"""));
        assertThat(get("/conferences/excepting/occurrences/exceptions?limit=1&offset=1")
                        .body())
                .doesNotContain("2027-03-22");
        assertProblem(
                door.send(door.as(GAST, door.request("/conferences/excepting/occurrences/exceptions"))),
                404,
                "conference.unknown");
    }

    @Test
    void occurrencesAreListedFromATimeOn() throws Exception {
        create("listed", WEEKLY, "");
        JsonNode items = JSON.readTree(get("/conferences/listed/occurrences?from=2027-03-15T08:00:00Z&limit=2")
                        .body())
                .get("items");
        assertThat(items).hasSize(2);
        assertThat(items.get(0).toString())
                .isEqualTo("{\"original\":\"2027-03-15T08:00:00Z\",\"start\":\"2027-03-15T08:01:00Z\","
                        + "\"end\":\"2027-03-15T09:01:00Z\",\"moved\":true}");
        assertThat(JSON.readTree(get("/conferences/listed/occurrences").body())
                        .at("/items/0/original")
                        .asText())
                .isEqualTo("2026-11-23T10:00:00Z");
        assertProblem(get("/conferences/listed/occurrences?from=tomorrow"), 400, "request.invalid");
        assertProblem(get("/conferences/listed/occurrences?limit=0"), 400, "request.invalid");
        assertProblem(get("/conferences/nothing/occurrences"), 404, "conference.unknown");
        assertProblem(
                door.send(door.as(GAST, door.request("/conferences/listed/occurrences"))), 404, "conference.unknown");
    }

    @Test
    void oneOccurrenceIsMovedCancelledAndRestored() throws Exception {
        String one = "/conferences/talk/occurrences/2027-03-22T08:00:00Z";
        String later = "{\"start\":\"2027-03-23T08:00:00Z\",\"duration\":\"PT30M\"}";
        assertThat(door.send(door.as(OTTO, door.request("POST", one, later))).statusCode())
                .isEqualTo(204);
        assertThat(door.send(door.as(OTTO, door.request("DELETE", one, ""))).statusCode())
                .isEqualTo(204);
        assertThat(door.send(door.as(OTTO, door.request("POST", one + "/restore", "")))
                        .statusCode())
                .isEqualTo(204);
        assertThat(door.calendar.told())
                .containsExactly(
                        "move talk 2027-03-22T08:00:00Z to 2027-03-23T08:00:00Z for PT30M by otto",
                        "cancel talk 2027-03-22T08:00:00Z by otto",
                        "restore talk 2027-03-22T08:00:00Z by otto");
    }

    @Test
    void anOccurrenceThatIsNoneIsRefused() throws Exception {
        String one = "/conferences/talk/occurrences/";
        assertProblem(
                door.send(door.as(OTTO, door.request("DELETE", one + "1970-01-01T00:00:00Z", ""))),
                404,
                "occurrence.unknown");
        assertProblem(door.send(door.as(OTTO, door.request("DELETE", one + "monday", ""))), 400, "request.invalid");
        for (String nowhere : new String[] {"{}", "{\"start\":\"2027-03-23T08:00:00Z\",\"duration\":\"P9D\"}"}) {
            assertProblem(
                    door.send(door.as(OTTO, door.request("POST", one + "2027-03-22T08:00:00Z", nowhere))),
                    400,
                    "plan.invalid");
        }
    }

    @Test
    void aTemplateIsListedApartAndMakesOthers() throws Exception {
        create("pattern", "{\"type\":\"template\"}", ",\"tags\":[\"board\"],\"pin\":\"0042\"");
        assertThat(get("/templates").body()).contains("\"pattern\"");
        assertThat(get("/templates?q=patt&tag=BOARD&mode=all-on-screen&owner=otto")
                        .body())
                .contains("\"total\":1");
        for (String nothing : new String[] {"q=nothing", "tag=other", "mode=lecture", "owner=anna"}) {
            assertThat(get("/templates?" + nothing).body()).contains("\"total\":0");
        }
        assertThat(get("/conferences?limit=200").body()).doesNotContain("\"pattern\"");
        assertThat(door.send(door.as(GAST, door.request("/templates"))).body()).contains("\"total\":0");

        var made = door.send(door.as(
                OTTO,
                door.request(
                        "POST",
                        "/conferences?template=pattern",
                        "{\"topic\":\"Of it\",\"launch\":{\"type\":\"virtualRoom\"}}")));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        JsonNode conference = JSON.readTree(made.body());
        assertThat(conference.get("id").asText()).isNotEqualTo("pattern");
        assertThat(conference.get("topic").asText()).isEqualTo("Of it");
        assertThat(conference.get("tags").toString()).isEqualTo("[\"board\"]");
        assertThat(conference.get("pin").asText()).isEqualTo("0042");

        assertProblem(
                door.send(door.as(OTTO, door.request("POST", "/conferences?template=pattern", "{}"))),
                400,
                "plan.invalid");
        assertProblem(
                door.send(door.as(OTTO, door.request("POST", "/conferences?template=none", "{}"))),
                404,
                "conference.unknown");
    }

    private HttpResponse<String> get(String path) throws Exception {
        return door.send(door.as(OTTO, door.request(path)));
    }

    private JsonNode create(String id, String launch, String more) throws Exception {
        var made = door.send(door.as(OTTO, door.request("POST", "/conferences", draft(id, launch, more))));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return JSON.readTree(made.body());
    }

    private JsonNode change(String id, int version, String change) throws Exception {
        var changed = door.send(door.as(OTTO, door.request("PATCH", "/conferences/" + id, change))
                .header("If-Match", "\"" + version + "\""));
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        return JSON.readTree(changed.body());
    }

    private static String draft(String id, String launch, String more) {
        return "{\"id\":\"" + id + "\",\"topic\":\"Talk\",\"mode\":\"all-on-screen\",\"capacity\":5,\"launch\":"
                + launch + more + "}";
    }
}
