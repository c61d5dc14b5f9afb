package org.rostrum.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.rest.RestDoorTest.assertProblem;
import static org.rostrum.testkit.house.FakeAccounts.GAST;
import static org.rostrum.testkit.house.FakeAccounts.OTTO;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a plan says of its door and its podium, over real HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlanTest {

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

    @Test
    void allThatIsWantedIsKept() throws Exception {
        JsonNode made = create(
                "full",
                ",\"moderators\":[\"zoe\",\"mona\"],\"invited\":[\"gast\",\"anna\"],\"speakers\":3,\"pin\":\"0042\","
                        + "\"waiting\":[\"GUEST\",\"UNINVITED\"],\"offOnEntry\":[\"CAMERA\"],\"endsOnTime\":true");

        assertThat(made.get("moderators").toString())
                .as("the line in which one follows another")
                .isEqualTo("[\"zoe\",\"mona\"]");
        assertThat(made.get("invited").toString()).isEqualTo("[\"anna\",\"gast\"]");
        assertThat(made.get("speakers").asInt()).isEqualTo(3);
        assertThat(made.get("pin").asText()).isEqualTo("0042");
        assertThat(made.get("waiting").toString()).isEqualTo("[\"UNINVITED\",\"GUEST\"]");
        assertThat(made.get("offOnEntry").toString()).isEqualTo("[\"CAMERA\"]");
        assertThat(made.get("endsOnTime").asBoolean()).isTrue();
    }

    @Test
    void aChangeOfSomethingElseKeepsThemAll() throws Exception {
        JsonNode before = create(
                "kept",
                ",\"invited\":[\"gast\"],\"speakers\":3,\"pin\":\"0042\",\"waiting\":[\"GUEST\"],\"offOnEntry\":[],"
                        + "\"endsOnTime\":true");

        JsonNode after = change("kept", 1, "{\"topic\":\"New\",\"pin\":null}");

        for (String property : new String[] {"invited", "speakers", "pin", "waiting", "offOnEntry", "endsOnTime"}) {
            assertThat(after.get(property)).as(property).isEqualTo(before.get(property));
        }
    }

    @Test
    void anotherModeBringsItsOwnHabitsUnlessTheyAreNamed() throws Exception {
        create("habits", ",\"speakers\":3,\"offOnEntry\":[]");

        JsonNode moderated = change("habits", 1, "{\"mode\":\"moderated\"}");
        JsonNode larger = change("habits", 2, "{\"capacity\":9}");
        JsonNode named = change("habits", 3, "{\"mode\":\"all-on-screen\",\"speakers\":2,\"offOnEntry\":[]}");

        assertThat(moderated.get("speakers").asInt()).isEqualTo(5);
        assertThat(moderated.get("offOnEntry").toString()).isEqualTo("[\"MICROPHONE\"]");
        assertThat(larger.get("speakers").asInt()).isEqualTo(9);
        assertThat(named.get("speakers").asInt()).isEqualTo(2);
        assertThat(named.get("offOnEntry")).isEmpty();
    }

    @Test
    void aPinIsDrawnChangedAndTakenAway() throws Exception {
        JsonNode drawn = create("pinned", ",\"pin\":\"generate\"");
        assertThat(drawn.get("pin").asText()).matches("[0-9]{6}");
        assertThat(lobby("pinned").get("pin").asBoolean()).isTrue();

        assertThat(change("pinned", 1, "{\"pin\":\"12345\"}").get("pin").asText())
                .isEqualTo("12345");
        assertThat(change("pinned", 2, "{\"pin\":\"\"}").has("pin")).isFalse();
        assertThat(lobby("pinned").get("pin").asBoolean()).isFalse();
    }

    @Test
    void theDoorTellsThatThereIsAPinAndNotWhich() throws Exception {
        create("secret", ",\"pin\":\"868686\"");

        assertThat(lobby("secret").toString()).doesNotContain("868686");
        assertProblem(door.send(door.as(GAST, door.request("/conferences/secret"))), 404, "conference.unknown");
    }

    @Test
    void whatCannotBeIsRefused() throws Exception {
        for (String more : new String[] {
            ",\"pin\":\"123\"",
            ",\"pin\":\"12345678901234567\"",
            ",\"pin\":\"12a4\"",
            ",\"pin\":\"Generate\"",
            ",\"invited\":[\"not a user\"]",
            ",\"speakers\":0"
        }) {
            var answer = door.send(door.as(OTTO, door.request("POST", "/conferences", draft("never", more))));
            assertProblem(answer, 400, "plan.invalid");
        }
    }

    private JsonNode create(String id, String more) throws Exception {
        var made = door.send(door.as(OTTO, door.request("POST", "/conferences", draft(id, more))));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return JSON.readTree(made.body());
    }

    private JsonNode change(String id, int version, String change) throws Exception {
        var changed = door.send(door.as(OTTO, door.request("PATCH", "/conferences/" + id, change))
                .header("If-Match", "\"" + version + "\""));
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        return JSON.readTree(changed.body());
    }

    private JsonNode lobby(String id) throws Exception {
        return JSON.readTree(door.send(door.as(GAST, door.request("/conferences/" + id + "/lobby")))
                .body());
    }

    private static String draft(String id, String more) {
        return "{\"id\":\"" + id + "\",\"topic\":\"Talk\",\"mode\":\"all-on-screen\",\"capacity\":5,"
                + "\"launch\":{\"type\":\"virtualRoom\"}" + more + "}";
    }
}
