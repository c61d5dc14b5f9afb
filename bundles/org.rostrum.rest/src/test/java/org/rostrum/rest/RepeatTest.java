package org.rostrum.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.rest.RestDoorTest.assertProblem;
import static org.rostrum.rest.RestDoorTest.json;
import static org.rostrum.testkit.house.FakeAccounts.ANNA;
import static org.rostrum.testkit.house.FakeAccounts.OTTO;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostrum.identity.User;
import org.rostrum.rest.guard.BodyGuard;

/** Requests that come twice, over real HTTP. */
class RepeatTest {

    private static final String ROOM =
            """
            {"topic":"Board","mode":"all-on-screen","capacity":5,"launch":{"type":"virtualRoom"}}""";

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
    void whatComesTwiceIsDoneOnceAndAnsweredAlike() throws Exception {
        var first = post(OTTO, "/conferences", ROOM, "\"one\"");
        var second = post(OTTO, "/conferences", ROOM, "one");
        var other = post(OTTO, "/conferences", ROOM, "two");

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        for (String header : List.of("Location", "ETag", "Content-Type")) {
            assertThat(second.headers().allValues(header))
                    .as(header)
                    .isEqualTo(first.headers().allValues(header))
                    .hasSize(1);
        }
        assertThat(json(other).get("id")).isNotEqualTo(json(first).get("id"));
        assertThat(plansOf(OTTO)).isEqualTo(2);
    }

    @Test
    void anotherRequestNeedsAnotherKey() throws Exception {
        post(OTTO, "/conferences", ROOM, "one");

        var otherBody = post(OTTO, "/conferences", ROOM.replace("Board", "Staff"), "one");
        var otherQuery = post(OTTO, "/conferences?template=x", ROOM, "one");

        assertProblem(otherBody, 422, "idempotency-key.reused");
        assertProblem(otherQuery, 422, "idempotency-key.reused");
        assertThat(plansOf(OTTO)).isEqualTo(1);
    }

    @Test
    void everybodyHasKeysOfTheirOwn() throws Exception {
        post(OTTO, "/conferences", ROOM, "one");

        assertThat(post(ANNA, "/conferences", ROOM, "one").statusCode()).isEqualTo(201);
        assertThat(plansOf(ANNA)).as("those of all").isEqualTo(2);
    }

    @Test
    void whatWasRefusedMayBeTriedAgain() throws Exception {
        String taken = ROOM.replace("{\"topic", "{\"id\":\"board\",\"topic");
        post(OTTO, "/conferences", taken, "one");

        assertProblem(post(OTTO, "/conferences", taken, "two"), 409, "conference-id.taken");
        assertProblem(post(OTTO, "/conferences", taken, "two"), 409, "conference-id.taken");
        assertThat(post(OTTO, "/conferences", ROOM, "two").statusCode()).isEqualTo(201);
    }

    @Test
    void twoAtOnceMakeOne() throws Exception {
        ExecutorService lanes = Executors.newFixedThreadPool(8);
        try {
            Callable<HttpResponse<String>> sending = () -> post(OTTO, "/conferences", ROOM, "one");
            for (Future<HttpResponse<String>> answer : lanes.invokeAll(Collections.nCopies(16, sending))) {
                assertThat(answer.get().statusCode()).isIn(201, 409);
            }
        } finally {
            lanes.shutdownNow();
        }
        assertThat(plansOf(OTTO)).isEqualTo(1);
    }

    @Test
    void aSecretIsToldOnce() throws Exception {
        String key = "{\"name\":\"App\",\"scopes\":[\"READ\"],\"expires\":\"2026-12-01T10:00:00Z\"}";
        var first = post(OTTO, "/keys", key, "one");

        var second = post(OTTO, "/keys", key, "one");

        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        assertProblem(second, 409, "idempotency-key.spent");
    }

    @Test
    void aKeyThatIsNoneIsRefused() throws Exception {
        for (String key : List.of("\"\"", "\"a", "a b", "x".repeat(256))) {
            assertProblem(post(OTTO, "/conferences", ROOM, key), 400, "request.invalid");
        }
    }

    @Test
    void aKeyDoesNotOpenTheDoorToLongBodies() throws Exception {
        byte[] endless = "x".repeat(BodyGuard.MAX_BODY + 1).getBytes(StandardCharsets.UTF_8);

        var answer = door.send(door.as(
                        OTTO,
                        door.request(
                                "POST",
                                "/conferences",
                                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(endless))))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "one"));

        assertProblem(answer, 413, "request.too-large");
        assertThat(post(OTTO, "/conferences", ROOM, "one").statusCode()).isEqualTo(201);
    }

    private HttpResponse<String> post(User user, String path, String body, String key) throws Exception {
        return door.send(door.as(user, door.request("POST", path, body)).header("Idempotency-Key", key));
    }

    private int plansOf(User user) throws Exception {
        return json(door.send(door.as(user, door.request("/conferences"))))
                .get("total")
                .asInt();
    }
}
