package org.rostrum.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostrum.calling.Call;
import org.rostrum.calling.CallId;
import org.rostrum.calling.CallLog;
import org.rostrum.calling.Calls;
import org.rostrum.calling.Cause;
import org.rostrum.calling.DeviceId;
import org.rostrum.calling.Devices;
import org.rostrum.calling.Handset;
import org.rostrum.calling.MissedCall;
import org.rostrum.calling.Presence;
import org.rostrum.conference.ConferenceId;
import org.rostrum.identity.User;
import org.rostrum.identity.UserId;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problems;
import org.rostrum.rest.resource.CallsPart;
import org.rostrum.testkit.house.FakeAccounts;

class CallsTest {

    private static final CallId ID = new CallId("AAAAAAAAAAAAAAAAAAAAAA");
    private static final UserId EVE = new UserId("eve");
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

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
        calls.refusal = Outcome.refused(Problems.CALL_BUSY.because("They talk to somebody else."));

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

    /** One call, one missed call, and whoever is blocked. */
    private static final class FakeCalls implements Calls, CallLog, Devices {

        private Outcome<Call> refusal = Outcome.done(call());

        @Override
        public CompletionStage<Outcome<Call>> place(User caller, UserId callee, Optional<DeviceId> from) {
            return CompletableFuture.completedStage(refusal);
        }

        @Override
        public CompletionStage<Outcome<Call>> invite(
                User by, ConferenceId into, UserId third, Optional<DeviceId> from) {
            return CompletableFuture.completedStage(refusal);
        }

        @Override
        public CompletionStage<Outcome<Call>> accept(CallId id, User callee, Optional<DeviceId> on) {
            return CompletableFuture.completedStage(refusal);
        }

        @Override
        public CompletionStage<Outcome<Call>> reject(CallId id, User callee) {
            return CompletableFuture.completedStage(refusal);
        }

        @Override
        public CompletionStage<Outcome<Call>> hangUp(CallId id, User by) {
            return CompletableFuture.completedStage(refusal);
        }

        @Override
        public CompletionStage<List<Call>> list(User by) {
            return CompletableFuture.completedStage(List.of(call()));
        }

        @Override
        public Page missed(UserId callee, int offset, int limit) {
            return new Page(List.of(new MissedCall(ID, EVE, callee, NOON, Cause.NO_ANSWER, false)), 1, 1);
        }

        @Override
        public void seen(UserId callee) {}

        @Override
        public Outcome<CallId> forget(UserId callee, CallId id) {
            return Outcome.done(id);
        }

        @Override
        public Set<UserId> blocked(UserId by) {
            return Set.of(EVE);
        }

        @Override
        public Outcome<UserId> block(UserId by, UserId whom) {
            return Outcome.done(whom);
        }

        @Override
        public void unblock(UserId by, UserId whom) {}

        @Override
        public DeviceId connect(UserId user, Handset handset) {
            throw new UnsupportedOperationException("REST is no device");
        }

        @Override
        public void disconnect(DeviceId device) {
            throw new UnsupportedOperationException("REST is no device");
        }

        @Override
        public CompletionStage<Outcome<Map<UserId, Presence>>> watch(DeviceId device, Set<UserId> users) {
            throw new UnsupportedOperationException("REST is no device");
        }

        @Override
        public CompletionStage<Outcome<Map<UserId, Presence>>> presence(Set<UserId> users) {
            return CompletableFuture.completedStage(Outcome.done(Map.of(EVE, Presence.BUSY)));
        }

        private static Call call() {
            return Call.ringing(ID, new UserId("anna"), EVE, NOON, Optional.empty());
        }
    }
}
