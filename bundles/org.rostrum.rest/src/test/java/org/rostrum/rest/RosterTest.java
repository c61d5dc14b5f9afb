package org.rostrum.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.rest.RestDoorTest.assertProblem;
import static org.rostrum.rest.RestDoorTest.json;
import static org.rostrum.testkit.house.FakeAccounts.ANNA;
import static org.rostrum.testkit.house.FakeAccounts.OTTO;
import static org.rostrum.testkit.house.FakeAccounts.SAUL;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostrum.identity.Roster;
import org.rostrum.identity.Roster.Reading;
import org.rostrum.identity.User;

/** The table of accounts over real HTTP. */
class RosterTest {

    private static final String TABLE = "id,name\nnina,Nina\n";
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

    @Test
    void whoMaySeeAllAccountsTakesThemHome() throws Exception {
        for (User user : new User[] {ANNA, SAUL}) {
            var answer = door.send(door.as(user, door.request("/roster")));

            assertThat(answer.body()).isEqualTo("id,name\r\nzoë,Zoë\r\n");
            assertThat(answer.headers().firstValue("Content-Type")).contains("text/csv;charset=utf-8");
            assertThat(answer.headers().firstValue("Content-Disposition"))
                    .contains("attachment; filename=\"accounts.csv\"");
        }
        assertProblem(door.send(door.as(OTTO, door.request("/roster"))), 403, "right.required");
    }

    @Test
    void aTableIsReadAsAsked() throws Exception {
        var answer = post("?partly=true&makePasswords=true", TABLE + "nobody,\n");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer))
                .isEqualTo(
                        JSON.readTree(
                                """
                {"kept":true,"added":[{"line":2,"id":"nina","password":"made up"}],
                 "rejected":[{"line":3,"id":"nobody","code":"user.invalid","detail":"Nobody is refused."}]}"""));
        assertThat(door.roster.readings).containsExactly(new Reading(false, true, true));
    }

    @Test
    void whoIsRefusedIsToldWithARefusal() throws Exception {
        assertThat(post("", TABLE + "nobody,\n").statusCode()).isEqualTo(400);
        assertThat(post("?dryRun=true", TABLE + "nobody,\n").statusCode()).isEqualTo(400);
        assertThat(post("?dryRun=true", TABLE).statusCode()).isEqualTo(200);
        assertProblem(post("", "no table"), 400, "roster.invalid");
        assertProblem(post("", ""), 400, "roster.invalid");
    }

    @Test
    void aMistypedDryRunIsNoRealOne() throws Exception {
        assertProblem(post("?dryRun=yes", TABLE), 400, "request.invalid");
        assertThat(door.roster.readings).isEmpty();
    }

    @Test
    void aTableIsLongerThanOtherBodiesAndNotEndless() throws Exception {
        String longest = TABLE + "#".repeat(Roster.MAX_BYTES - TABLE.length());

        assertThat(post("", longest).statusCode()).isEqualTo(200);
        assertProblem(post("", longest + "#"), 413, "request.too-large");
    }

    @Test
    void onlyAdministratorsAddAndOnlyCsv() throws Exception {
        for (User user : new User[] {OTTO, SAUL}) {
            assertProblem(
                    door.send(door.as(
                            user,
                            door.request("POST", "/roster", BodyPublishers.ofString(TABLE))
                                    .header("Content-Type", "text/csv"))),
                    403,
                    "right.required");
        }
        assertProblem(door.send(door.as(ANNA, door.request("POST", "/roster", "{}"))), 415, "request.invalid");
        assertProblem(
                door.send(door.as(
                        ANNA,
                        door.request("POST", "/users", BodyPublishers.ofString(TABLE))
                                .header("Content-Type", "text/csv"))),
                415,
                "request.invalid");
        assertThat(door.roster.readings).isEmpty();
    }

    private HttpResponse<String> post(String query, String csv) throws Exception {
        return door.send(door.as(
                ANNA,
                door.request("POST", "/roster" + query, BodyPublishers.ofString(csv))
                        .header("Content-Type", "text/csv; charset=utf-8")));
    }
}
