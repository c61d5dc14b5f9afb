package org.rostrum.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostrum.calling.CallId;
import org.rostrum.problem.Problems;
import org.rostrum.rest.resource.CallsPart;
import org.rostrum.testkit.house.FakeAccounts;
import org.rostrum.testkit.house.FakeCalls;

class CallsTest {

    private static final CallId ID = FakeCalls.ID;

    private final CallsPart part = new CallsPart();
    private final FakeCalls calls = new FakeCalls();
    private RunningDoor door;

    @BeforeEach
    void open() throws Exception {
        door = new RunningDoor(1000, 1000, extensions -> extensions.add(part));
        part.bindCalls(calls);
        part.bindLog(calls);
        part.bindDevices(calls);
    }

    @AfterEach
    void close() throws Exception {
        door.close();
    }

    @Test
    void placesListsAndEndsACall() throws Exception {
        HttpResponse<String> placed = send(door.request("POST", "/calls", "{\"user\":\"eve\"}"));
        assertThat(placed.statusCode()).isEqualTo(200);
        assertThat(placed.body()).contains("\"state\":\"RINGING\"", "\"callee\":\"eve\"");

        assertThat(send(door.request("/calls")).body()).contains(ID.value());
        assertThat(send(door.request("/calls/" + ID).DELETE()).statusCode()).isEqualTo(204);
        assertThat(send(door.request("/calls/nonsense").DELETE()).statusCode()).isEqualTo(404);
    }

    @Test
    void saysWhyACallCannotBePlaced() throws Exception {
        calls.refuse(Problems.CALL_BUSY.because("They talk to somebody else."));

        HttpResponse<String> refused = send(door.request("POST", "/calls", "{\"user\":\"eve\"}"));

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("call.busy");
        assertThat(send(door.request("POST", "/calls", "{}")).statusCode()).isEqualTo(404);
    }

    @Test
    void keepsWhatWasMissed() throws Exception {
        assertThat(send(door.request("/calls/missed")).body())
                .contains("\"caller\":\"eve\"", "\"cause\":\"NO_ANSWER\"", "\"unseen\":1", "\"total\":1");
        assertThat(send(door.request("/calls/missed?limit=0")).statusCode()).isEqualTo(400);
        assertThat(send(door.request("POST", "/calls/missed/seen", "")).statusCode())
                .isEqualTo(204);
        assertThat(send(door.request("/calls/missed/" + ID).DELETE()).statusCode())
                .isEqualTo(204);
    }

    @Test
    void blocksAndUnblocks() throws Exception {
        assertThat(send(door.request("PUT", "/calls/blocked/eve", "")).statusCode())
                .isEqualTo(204);
        assertThat(send(door.request("/calls/blocked")).body()).isEqualTo("{\"users\":[\"eve\"]}");
        assertThat(send(door.request("/calls/blocked/eve").DELETE()).statusCode())
                .isEqualTo(204);
    }

    @Test
    void tellsThePresenceOfThoseWhoAreAskedFor() throws Exception {
        assertThat(send(door.request("/calls/presence?user=eve")).body())
                .isEqualTo("{\"items\":[{\"user\":\"eve\",\"presence\":\"BUSY\"}]}");
    }

    @Test
    void withoutALogInNothingIsTold() throws Exception {
        assertThat(door.send(door.request("/calls/missed")).statusCode()).isEqualTo(401);
        assertThat(door.send(door.request("/calls/presence?user=eve")).statusCode())
                .isEqualTo(401);
    }

    @Test
    void whileThereAreNoCallsItSaysSo() throws Exception {
        HttpResponse<String> answer;
        try (RunningDoor empty = new RunningDoor(1000, 1000, extensions -> extensions.add(new CallsPart()))) {
            answer = empty.send(empty.as(FakeAccounts.ANNA, empty.request("/calls")));
        }
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("calling.unavailable");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return door.send(door.as(FakeAccounts.ANNA, request));
    }
}
