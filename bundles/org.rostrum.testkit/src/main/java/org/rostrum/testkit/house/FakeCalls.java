package org.rostrum.testkit.house;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
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
import org.rostrum.problem.Problem;

/** One call, from anna to eve; one missed call; and eve is blocked. */
public final class FakeCalls implements Calls, CallLog, Devices {

    /** The one call there is. */
    public static final CallId ID = new CallId("AAAAAAAAAAAAAAAAAAAAAA");

    private static final UserId EVE = new UserId("eve");
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private Outcome<Call> answer = Outcome.done(call());

    /** Everything is refused from now on. */
    public void refuse(Problem why) {
        answer = Outcome.refused(why);
    }

    @Override
    public CompletionStage<Outcome<Call>> place(User caller, UserId callee, Optional<DeviceId> from) {
        return CompletableFuture.completedStage(answer);
    }

    @Override
    public CompletionStage<Outcome<Call>> invite(User by, ConferenceId into, UserId third, Optional<DeviceId> from) {
        return CompletableFuture.completedStage(answer);
    }

    @Override
    public CompletionStage<Outcome<Call>> accept(CallId id, User callee, Optional<DeviceId> on) {
        return CompletableFuture.completedStage(answer);
    }

    @Override
    public CompletionStage<Outcome<Call>> reject(CallId id, User callee) {
        return CompletableFuture.completedStage(answer);
    }

    @Override
    public CompletionStage<Outcome<Call>> hangUp(CallId id, User by) {
        return CompletableFuture.completedStage(answer);
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
        throw new UnsupportedOperationException("this door is no device");
    }

    @Override
    public void disconnect(DeviceId device) {
        throw new UnsupportedOperationException("this door is no device");
    }

    @Override
    public CompletionStage<Outcome<Map<UserId, Presence>>> watch(DeviceId device, Set<UserId> users) {
        throw new UnsupportedOperationException("this door is no device");
    }

    @Override
    public CompletionStage<Outcome<Map<UserId, Presence>>> presence(Set<UserId> users) {
        return CompletableFuture.completedStage(Outcome.done(Map.of(EVE, Presence.BUSY)));
    }

    private static Call call() {
        return Call.ringing(ID, new UserId("anna"), EVE, NOON, Optional.empty());
    }
}
