package org.rostrum.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.rest.RestDoorTest.assertProblem;
import static org.rostrum.rest.RestDoorTest.json;
import static org.rostrum.testkit.house.FakeAccounts.ANNA;
import static org.rostrum.testkit.house.FakeAccounts.MONA;
import static org.rostrum.testkit.house.FakeAccounts.OTTO;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostrum.identity.AccountChange;
import org.rostrum.identity.GroupId;
import org.rostrum.identity.User;

/** Lists of which only some are wanted. */
class FilterTest {

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
    void conferencesAreFoundByWhatTheyAre() throws Exception {
        plan(OTTO, "board", "The board meets", "moderated", "\"Money\"", "{\"type\":\"virtualRoom\"}");
        plan(
                OTTO,
                "weekly",
                "Staff",
                "all-on-screen",
                "",
                "{\"type\":\"scheduled\",\"start\":\"2026-11-24T09:00:00Z\",\"zone\":\"UTC\",\"duration\":\"PT1H\"}");
        plan(ANNA, "hers", "Anna's board", "all-on-screen", "", "{\"type\":\"virtualRoom\"}");
        door.send(door.as(OTTO, door.request("POST", "/conferences/board/start", "")));

        assertThat(found("/conferences?q=BOARD")).containsExactlyInAnyOrder("board", "hers");
        assertThat(found("/conferences?q=board+meets")).containsExactly("board");
        assertThat(found("/conferences?q=money")).containsExactly("board");
        assertThat(found("/conferences?owner=anna")).containsExactly("hers");
        assertThat(found("/conferences?mode=moderated")).containsExactly("board");
        assertThat(found("/conferences?tag=money")).containsExactly("board");
        assertThat(found("/conferences?state=RUNNING")).containsExactly("board");
        assertThat(found("/conferences?until=2026-12-01T00:00:00Z")).containsExactly("weekly");
        assertThat(found("/conferences?from=2026-12-01T00:00:00Z&until=2026-11-30T00:00:00Z"))
                .isEmpty();
        assertThat(found("/conferences?owner=otto&mode=all-on-screen")).containsExactly("weekly");
        assertThat(answer("/conferences?owner=otto&limit=1").get("total").asInt())
                .isEqualTo(2);
    }

    @Test
    void accountsAreFoundByWhatTheyAre() throws Exception {
        door.accounts.change(MONA.id(), AccountChange.NOTHING.inGroups(Set.of(new GroupId("staff"))));
        door.accounts.change(OTTO.id(), AccountChange.NOTHING.active(false));
        door.accounts.lock(MONA, Instant.parse("2026-11-23T11:00:00Z"));

        assertThat(found("/users?q=MODER")).containsExactly("mona");
        assertThat(found("/users?right=CREATE_CONFERENCES")).containsExactly("otto");
        assertThat(found("/users?group=Staff")).containsExactly("mona");
        assertThat(found("/users?group=no%20group")).isEmpty();
        assertThat(found("/users?group=everybody&active=false")).containsExactly("otto");
        assertThat(found("/users?locked=true")).containsExactly("mona");
        assertThat(found("/users?locked=false&active=true")).containsExactly("anna", "gast", "saul");
    }

    @Test
    void groupsAreFoundByWhatTheyAre() throws Exception {
        door.send(door.as(
                ANNA,
                door.request(
                        "POST", "/groups", "{\"id\":\"staff\",\"name\":\"All of us\",\"rights\":[\"OPERATOR\"]}")));

        assertThat(found("/groups?q=us")).containsExactly("staff");
        assertThat(found("/groups?right=OPERATOR")).containsExactly("staff");
        assertThat(found("/groups?right=PLACE_CALLS")).containsExactly("everybody");
    }

    @Test
    void whatMeansNothingFindsNotEverything() throws Exception {
        for (String query : List.of(
                "/conferences?state=running",
                "/conferences?from=tomorrow",
                "/conferences?until=2026-11-23",
                "/users?right=KING",
                "/users?active=yes",
                "/users?locked=1",
                "/groups?right=KING")) {
            assertProblem(door.send(door.as(ANNA, door.request(query))), 400, "request.invalid");
        }
    }

    private void plan(User owner, String id, String topic, String mode, String tags, String launch) throws Exception {
        var made = door.send(door.as(
                owner,
                door.request(
                        "POST",
                        "/conferences",
                        """
                {"id":"%s","topic":"%s","mode":"%s","capacity":5,"tags":[%s],"launch":%s}"""
                                .formatted(id, topic, mode, tags, launch))));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    }

    private List<String> found(String query) throws Exception {
        return answer(query).get("items").findValuesAsText("id");
    }

    private JsonNode answer(String query) throws Exception {
        var answer = door.send(door.as(ANNA, door.request(query)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer);
    }
}
