package org.rostrum.shell;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.rostrum.calling.Call;
import org.rostrum.calling.CallId;
import org.rostrum.calling.CallLog;
import org.rostrum.calling.Calls;
import org.rostrum.calling.MissedCall;
import org.rostrum.identity.UserId;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problems;

/** What the commands about calls do, in the name of the one who typed. Calls may come and go. */
@Component(service = CallDesk.class)
public final class CallDesk {

    private final AtomicReference<Calls> calls = new AtomicReference<>();
    private final AtomicReference<CallLog> log = new AtomicReference<>();
    private final Desk desk;

    @Activate
    public CallDesk(@Reference Desk desk) {
        this.desk = desk;
    }

    /** Calls that are not over: one's own, all for operators and administrators. */
    Outcome<List<Call>> list() {
        return desk.me().then(me -> present(calls)
                .map(present -> present.list(me).toCompletableFuture().join()));
    }

    /** On all devices of the other; it rings until they answer, you hang up, or its time is up. */
    Outcome<Call> place(String user) {
        return desk.me().then(me -> present(calls).then(present -> UserId.parse(user)
                .map(callee -> present.place(me, callee, Optional.empty())
                        .toCompletableFuture()
                        .join())
                .orElseGet(() -> Outcome.refused(Problems.USER_UNKNOWN.because("There is no such account.")))));
    }

    Outcome<Call> hangUp(String call) {
        return desk.me().then(me -> present(calls).then(present -> callId(call)
                .then(id -> present.hangUp(id, me).toCompletableFuture().join())));
    }

    /** The last that one missed. */
    Outcome<List<MissedCall>> missed(int most) {
        return desk.me().then(me -> present(log)
                .map(present -> present.missed(me.id(), 0, most).calls()));
    }

    private static Outcome<CallId> callId(String call) {
        return CallId.parse(call)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Problems.CALL_UNKNOWN.because("There is no such call.")));
    }

    private static <T> Outcome<T> present(AtomicReference<T> service) {
        return Optional.ofNullable(service.get())
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Problems.CALLING_UNAVAILABLE.because("Calls are not installed.")));
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void bindCalls(Calls service) {
        calls.set(service);
    }

    void unbindCalls(Calls service) {
        calls.compareAndSet(service, null);
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void bindLog(CallLog service) {
        log.set(service);
    }

    void unbindLog(CallLog service) {
        log.compareAndSet(service, null);
    }
}
