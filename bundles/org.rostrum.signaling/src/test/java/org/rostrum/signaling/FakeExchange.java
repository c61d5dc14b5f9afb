package org.rostrum.signaling;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.rostrum.calling.Call;
import org.rostrum.calling.CallId;
import org.rostrum.calling.Calls;
import org.rostrum.calling.DeviceId;
import org.rostrum.calling.Devices;
import org.rostrum.calling.Handset;
import org.rostrum.calling.Presence;
import org.rostrum.conference.ConferenceId;
import org.rostrum.identity.User;
import org.rostrum.identity.UserId;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problem;

/** Calls that only take note, and answer what a test wants. */
final class FakeExchange implements Calls, Devices {

    static final CallId CALL = new CallId("AAAAAAAAAAAAAAAAAAAAAA");
    static final ConferenceId ROOM = new ConferenceId("call-1");

    final Map<DeviceId, Handset> handsets = new ConcurrentHashMap<>();
    final BlockingQueue<DeviceId> disconnected = new LinkedBlockingQueue<>();
    final List<String> asked = new ArrayList<>();
    Optional<Problem> refusal = Optional.empty();
    private final AtomicLong devices = new AtomicLong();

    @Override
    public CompletionStage<Outcome<Call>> place(User caller, UserId callee, Optional<DeviceId> from) {
        return answer("place " + callee + from, ringing(caller.id(), callee));
    }

    @Override
    public CompletionStage<Outcome<Call>> invite(User by, ConferenceId into, UserId third, Optional<DeviceId> from) {
        return answer("invite " + third + " " + into + from, ringing(by.id(), third));
    }

    @Override
    public CompletionStage<Outcome<Call>> accept(CallId call, User callee, Optional<DeviceId> on) {
        return answer(
                "accept " + callee.id() + on,
                ringing(new UserId("x"), callee.id()).answered(ROOM));
    }

    @Override
    public CompletionStage<Outcome<Call>> reject(CallId call, User callee) {
        return answer("reject " + callee.id(), ringing(new UserId("x"), callee.id()));
    }

    @Override
    public CompletionStage<Outcome<Call>> hangUp(CallId call, User by) {
        return answer("hangUp " + by.id(), ringing(new UserId("x"), by.id()));
    }

    @Override
    public CompletionStage<List<Call>> list(User by) {
        return CompletableFuture.completedStage(List.of());
    }

    @Override
    public DeviceId connect(UserId user, Handset handset) {
        DeviceId id = new DeviceId(devices.incrementAndGet());
        handsets.put(id, handset);
        return id;
    }

    @Override
    public void disconnect(DeviceId device) {
        handsets.remove(device);
        disconnected.add(device);
    }

    @Override
    public CompletionStage<Outcome<Map<UserId, Presence>>> watch(DeviceId device, Set<UserId> users) {
        return presence(users);
    }

    @Override
    public CompletionStage<Outcome<Map<UserId, Presence>>> presence(Set<UserId> users) {
        Map<UserId, Presence> present = new LinkedHashMap<>();
        users.forEach(user -> present.put(user, Presence.ONLINE));
        return CompletableFuture.completedStage(Outcome.done(present));
    }

    private CompletionStage<Outcome<Call>> answer(String what, Call call) {
        asked.add(what);
        return CompletableFuture.completedStage(
                refusal.<Outcome<Call>>map(Outcome::refused).orElseGet(() -> Outcome.done(call)));
    }

    private static Call ringing(UserId caller, UserId callee) {
        return Call.ringing(CALL, caller, callee, Instant.EPOCH, Optional.empty());
    }
}
