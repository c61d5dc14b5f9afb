package org.rostrum.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.rest.RestDoorTest.assertProblem;
import static org.rostrum.testkit.house.FakeAccounts.ANNA;
import static org.rostrum.testkit.house.FakeAccounts.GAST;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostrum.rest.fake.Polls;
import org.rostrum.web.RestResource;

/** What extensions bring is answered while they are there, by the rules of the house. */
class ExtensionsTest {

    private RunningDoor door;

    private record Offer(String name, List<Object> resources) implements RestResource {}

    private static RestResource polls(String question) {
        return new Offer("polls", List.of(new Polls(question)));
    }

    @BeforeEach
    void open() throws Exception {
        door = new RunningDoor(1000, 1000);
    }

    @AfterEach
    void close() {
        door.close();
    }

    @Test
    void aResourceComesAndGoesWithItsServiceAndDisturbsNobody() throws Exception {
        RestResource polls = polls("Tea?");
        assertProblem(get("/polls/now"), 404, "request.invalid");

        door.extensions.add(polls);
        assertThat(get("/polls/now").body()).isEqualTo("{\"question\":\"Tea?\"}");
        assertThat(get("/openapi.json").statusCode()).isEqualTo(200);

        door.extensions.remove(polls);
        assertProblem(get("/polls/now"), 404, "request.invalid");
        assertThat(get("/openapi.json").statusCode()).isEqualTo(200);
    }

    @Test
    void nobodyCallsWithoutALogInUnlessTheMethodIsOpen() throws Exception {
        door.extensions.add(polls("Tea?"));

        assertThat(get("/polls/now").statusCode()).isEqualTo(200);
        assertProblem(get("/polls"), 401, "login.required");
        assertThat(door.send(door.as(GAST, door.request("/polls"))).body())
                .isEqualTo("{\"question\":\"Tea? asks gast of 127.0.0.1\"}");
    }

    @Test
    void aMethodMayNeedARight() throws Exception {
        door.extensions.add(polls("Tea?"));

        assertProblem(door.send(door.as(GAST, door.request("DELETE", "/polls", "{}"))), 403, "right.required");
        assertThat(door.send(door.as(ANNA, door.request("DELETE", "/polls", "{}")))
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void aBodyIsStrictJson() throws Exception {
        door.extensions.add(polls("Tea?"));

        var read = door.send(door.as(GAST, door.request("POST", "/polls", "{\"question\":\"Milk?\"}")));
        var unknown = door.send(door.as(GAST, door.request("POST", "/polls", "{\"questions\":1}")));
        var foreign = door.send(door.inBrowserOf(GAST, door.request("POST", "/polls", "{\"question\":\"Milk?\"}"))
                .header("Origin", "https://evil.example"));

        assertThat(read.body()).isEqualTo("{\"question\":\"Milk?\"}");
        assertProblem(unknown, 400, "request.invalid");
        assertProblem(foreign, 403, "request.forged");
    }

    @Test
    void aResourceThatFailsTellsNothingOfItself() throws Exception {
        door.extensions.add(polls("Tea?"));

        var failed = get("/polls/failing");

        assertProblem(failed, 503, "server.failed");
        assertThat(failed.body()).doesNotContain("kettle");
    }

    @Test
    void aNameOfTheHouseIsNotGivenAway() throws Exception {
        for (String name : List.of("conferences", "session", "users", "modes", "docs")) {
            door.extensions.add(new Offer(name, List.of(new Polls("Mine?"))));

            assertThat(get("/" + name + "/now").statusCode()).as(name).isIn(401, 404);
        }
        assertThat(get("/openapi.json").body()).doesNotContain("/docs/now");
    }

    @Test
    void ofTwoOfOneNameTheSecondIsAnsweredWhenTheFirstHasGone() throws Exception {
        RestResource first = polls("First?");
        RestResource second = polls("Second?");
        door.extensions.add(first);
        door.extensions.add(second);
        assertThat(get("/polls/now").body()).contains("First?");

        door.extensions.remove(first);

        assertThat(get("/polls/now").body()).contains("Second?");
    }

    @Test
    void whatIsNoResourceIsLeftOut() throws Exception {
        door.extensions.add(new Offer("Polls/..", List.of(new Polls("?"))));
        door.extensions.add(new Offer("empty", List.of()));
        door.extensions.add(new Offer(null, List.of(new Polls("?"))));
        door.extensions.add(new Offer("broken", List.of("no resource")));
        door.extensions.add(polls("Tea?"));

        assertThat(get("/polls/now").statusCode()).isEqualTo(200);
        assertThat(get("/empty").statusCode()).isEqualTo(404);
        assertThat(get("/broken").statusCode()).isEqualTo(404);
        assertThat(get("/openapi.json").statusCode()).isEqualTo(200);
    }

    @Test
    void theDescriptionTellsWhatIsThereNow() throws Exception {
        assertThat(api().at("/paths/~1polls").isMissingNode()).isTrue();
        RestResource polls = polls("Tea?");
        door.extensions.add(polls);

        JsonNode api = api();

        assertThat(api.at("/paths/~1polls/get/operationId").asText()).isEqualTo("polls_ask");
        assertThat(api.at("/paths/~1polls/get/security")).hasSize(2);
        assertThat(api.at("/paths/~1polls~1now/get/security")).isEmpty();
        assertThat(api.at("/paths/~1polls/post/responses/default/content/application~1problem+json/schema/$ref")
                        .asText())
                .isEqualTo("#/components/schemas/Problem");
        assertThat(api.at("/components/schemas/Poll/properties").has("question"))
                .isTrue();
        assertThat(api.at("/paths/~1conferences/get/operationId").asText()).isEqualTo("listConferences");
        door.extensions.remove(polls);
        assertThat(api().at("/paths/~1polls").isMissingNode()).isTrue();
    }

    @Test
    void whatWasThereBeforeTheDoorIsAnsweredToo() throws Exception {
        door.close();
        door = new RunningDoor(1000, 1000, extensions -> extensions.add(polls("Early?")));

        assertThat(get("/polls/now").body()).contains("Early?");
    }

    private JsonNode api() throws Exception {
        return new ObjectMapper().readTree(get("/openapi.json").body());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return door.send(door.request(path));
    }
}
