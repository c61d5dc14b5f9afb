package org.rostrum.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.rest.RestDoorTest.assertProblem;
import static org.rostrum.rest.RestDoorTest.json;
import static org.rostrum.testkit.house.FakeAccounts.ANNA;
import static org.rostrum.testkit.house.FakeAccounts.GAST;
import static org.rostrum.testkit.house.FakeAccounts.MONA;
import static org.rostrum.testkit.house.FakeAccounts.OTTO;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostrum.identity.User;

/** Accounts, groups and profiles over real HTTP. */
class PeopleTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private RunningDoor door;

    @BeforeEach
    void open() throws Exception {
        door = new RunningDoor(100_000, 100_000);
    }

    @AfterEach
    void close() {
        door.close();
    }

    // Accounts

    @Test
    void anAccountIsAddedChangedAndGivenAPassword() throws Exception {
        var added = door.send(
                door.as(
                        ANNA,
                        door.request(
                                "POST",
                                "/users",
                                """
                {"id":"Nina","name":"Nina","rights":["OPERATOR"],"password":"long enough"}""")));
        var changed = door.send(
                door.as(
                        ANNA,
                        door.request(
                                "PATCH",
                                "/users/nina",
                                """
                {"active":false,"aliases":["4711"],"groups":["everybody"],
                 "profile":{"email":"nina@example.org","zone":"Europe/Berlin","work":"030 1"}}""")));
        var reset = door.send(
                door.as(ANNA, door.request("POST", "/users/nina/password", "{\"password\":\"another one\"}")));

        assertThat(added.statusCode()).isEqualTo(201);
        assertThat(added.headers().firstValue("Location"))
                .hasValueSatisfying(location -> assertThat(location).endsWith("/api/v1/users/nina"));
        assertThat(json(changed))
                .isEqualTo(
                        JSON.readTree(
                                """
                {"id":"nina","name":"Nina","rights":["OPERATOR"],"ownRights":["OPERATOR"],"groups":["everybody"],
                 "aliases":["4711"],"active":false,"secondFactor":false,"created":"2026-11-23T09:00:00Z",
                 "profile":{"email":"nina@example.org","zone":"Europe/Berlin","work":"030 1"}}"""));
        assertThat(reset.statusCode()).isEqualTo(204);
    }

    @Test
    void anAccountThatCannotBeIsRefused() throws Exception {
        assertRefused(
                "POST", "/users", "{\"id\":\"a b\",\"name\":\"N\",\"password\":\"long enough\"}", 400, "user.invalid");
        assertRefused("POST", "/users", "{\"id\":\"n\"}", 400, "user.invalid");
        assertRefused("POST", "/users", "{\"id\":\"n\",\"name\":\"N\",\"password\":\"short\"}", 400, "password.weak");
        assertRefused(
                "POST", "/users", "{\"id\":\"otto\",\"name\":\"O\",\"password\":\"long enough\"}", 409, "user.taken");
        assertRefused("PATCH", "/users/otto", "{\"name\":\"\\u202Eotto\"}", 400, "user.invalid");
        assertRefused("PATCH", "/users/otto", "{\"aliases\":[\"a b\"]}", 400, "user.invalid");
        assertRefused("PATCH", "/users/otto", "{\"groups\":[\"\"]}", 400, "user.invalid");
        assertRefused("PATCH", "/users/otto", "{\"profile\":{\"email\":\"otto\"}}", 400, "user.invalid");
        assertRefused("PATCH", "/users/otto", "{\"rights\":[\"KING\"]}", 400, "request.invalid");
        assertRefused("PATCH", "/users/otto", "{\"rights\":[null]}", 400, "request.invalid");
        assertRefused("PATCH", "/users/none", "{\"name\":\"N\"}", 404, "user.unknown");
        assertRefused("POST", "/users/otto/password", "{}", 400, "request.invalid");
        assertRefused("POST", "/users/otto/password", "{\"password\":\"short\"}", 400, "password.weak");
    }

    @Test
    void whatIsWrongWithAProfileLeavesTheAccountAsItWas() throws Exception {
        assertRefused(
                "PATCH", "/users/otto", "{\"name\":\"Odd\",\"profile\":{\"zone\":\"Mars\"}}", 400, "user.invalid");

        assertThat(json(get(ANNA, "/users/otto")).get("name").asText()).isEqualTo("Otto Owner");
    }

    @Test
    void accountsAreFoundByAllWordsAndInPages() throws Exception {
        var page = json(get(ANNA, "/users?offset=1&limit=2"));
        assertThat(page.get("items").findValuesAsText("id")).containsExactly("gast", "mona");
        assertThat(page.get("total").asInt()).isEqualTo(5);

        assertThat(json(get(ANNA, "/users?q=%20MODER%20mona")).get("items").findValuesAsText("id"))
                .containsExactly("mona");
        assertThat(json(get(ANNA, "/users?q=mona+otto")).get("total").asInt()).isZero();
        assertProblem(get(ANNA, "/users?limit=0"), 400, "request.invalid");
    }

    @Test
    void aLockIsShownAndEnded() throws Exception {
        door.accounts.lock(OTTO, Instant.parse("2026-11-23T10:00:00Z"));
        assertThat(json(get(ANNA, "/users/otto")).get("lockedUntil").asText()).isEqualTo("2026-11-23T10:00:00Z");

        var unlocked = door.send(door.as(ANNA, door.request("POST", "/users/otto/unlock", "")));

        assertThat(unlocked.statusCode()).isEqualTo(204);
        assertThat(json(get(ANNA, "/users/otto")).has("lockedUntil")).isFalse();
    }

    // Groups

    @Test
    void aGroupIsAddedChangedFilledAndRemoved() throws Exception {
        var added = door.send(door.as(
                ANNA,
                door.request("POST", "/groups", "{\"id\":\"Staff\",\"name\":\"Staff\",\"rights\":[\"OPERATOR\"]}")));
        var changed = door.send(door.as(ANNA, door.request("PATCH", "/groups/staff", "{\"rights\":[]}")));
        door.send(door.as(ANNA, door.request("PATCH", "/users/mona", "{\"groups\":[\"STAFF\"]}")));

        assertThat(added.statusCode()).isEqualTo(201);
        assertThat(json(changed)).isEqualTo(JSON.readTree("{\"id\":\"staff\",\"name\":\"Staff\",\"rights\":[]}"));
        assertThat(json(get(ANNA, "/groups")).get("items").findValuesAsText("id"))
                .containsExactly("everybody", "staff");
        assertThat(json(get(ANNA, "/groups/staff/members")).get("items").findValuesAsText("id"))
                .containsExactly(MONA.id().value());
        assertThat(door.send(door.as(ANNA, door.request("/groups/staff").DELETE()))
                        .statusCode())
                .isEqualTo(204);
        assertProblem(get(ANNA, "/groups/staff"), 404, "group.unknown");
    }

    @Test
    void aGroupThatCannotBeIsRefused() throws Exception {
        assertRefused("POST", "/groups", "{\"id\":\"a b\"}", 400, "group.invalid");
        assertRefused("POST", "/groups", "{}", 400, "group.invalid");
        assertRefused("POST", "/groups", "{\"id\":\"g\",\"name\":\"\\u202E\"}", 400, "group.invalid");
        assertRefused("POST", "/groups", "{\"id\":\"everybody\"}", 409, "group.taken");
        assertRefused("PATCH", "/groups/none", "{}", 404, "group.unknown");
    }

    // Profile

    @Test
    void everybodyChangesHowTheyAreReached() throws Exception {
        var changed = door.send(door.as(
                GAST, door.request("PATCH", "/profile", "{\"email\":\"gast@example.org\",\"language\":\"de\"}")));
        var less = door.send(door.as(GAST, door.request("PATCH", "/profile", "{\"email\":\"\"}")));

        assertThat(json(changed))
                .isEqualTo(JSON.readTree("{\"name\":\"" + GAST.displayName()
                        + "\",\"email\":\"gast@example.org\",\"language\":\"de\"}"));
        assertThat(json(less).has("email")).isFalse();
        assertThat(json(get(GAST, "/profile"))).isEqualTo(json(less));
        assertProblem(
                door.send(door.as(GAST, door.request("PATCH", "/profile", "{\"zone\":\"nowhere\"}"))),
                400,
                "user.invalid");
    }

    @Test
    void everybodyChangesTheNameThatOthersRead() throws Exception {
        var changed = door.send(
                door.as(GAST, door.request("PATCH", "/profile", "{\"name\":\"Gast Geber\",\"zone\":\"UTC\"}")));

        assertThat(json(changed)).isEqualTo(JSON.readTree("{\"name\":\"Gast Geber\",\"zone\":\"UTC\"}"));
        assertThat(json(get(GAST, "/profile")).get("name").asText()).isEqualTo("Gast Geber");
        for (String hidden : new String[] {"", "A\\u202Eb"}) {
            assertProblem(
                    door.send(door.as(
                            GAST,
                            door.request(
                                    "PATCH", "/profile", "{\"name\":\"" + hidden + "\",\"zone\":\"Europe/Berlin\"}"))),
                    400,
                    "user.invalid");
        }
        assertThat(json(get(GAST, "/profile")).get("zone").asText()).isEqualTo("UTC");
    }

    @Test
    void everybodySearchesTheAddressBook() throws Exception {
        var page = json(get(GAST, "/directory?q=a&offset=1&limit=1"));

        assertThat(page)
                .isEqualTo(
                        JSON.readTree(
                                """
                {"items":[{"id":"gast","name":"Gast","aliases":[]}],"offset":1,"limit":1,"total":5}"""));
        assertThat(json(get(GAST, "/directory/MONA")).get("name").asText()).isEqualTo("Mona Moderator");
        assertProblem(get(GAST, "/directory/nobody"), 404, "user.unknown");
        assertProblem(get(GAST, "/directory/not%20a%20name"), 404, "user.unknown");
    }

    private HttpResponse<String> get(User by, String path) throws Exception {
        return door.send(door.as(by, door.request(path)));
    }

    private void assertRefused(String method, String path, String body, int status, String code) throws Exception {
        assertProblem(door.send(door.as(ANNA, door.request(method, path, body))), status, code);
    }
}
