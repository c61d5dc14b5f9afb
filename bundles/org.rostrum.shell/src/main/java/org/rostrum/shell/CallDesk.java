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
import org.rostrum.calling.Calls;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problems;

/** What the commands about calls do, in the name of the one who typed. Calls may come and go. */
@Component(service = CallDesk.class)
public final class CallDesk {

    private final AtomicReference<Calls> calls = new AtomicReference<>();
    private final Desk desk;

    @Activate
    public CallDesk(@Reference Desk desk) {
        this.desk = desk;
    }

    /** Calls that are not over: one's own, all for operators and administrators. */
    Outcome<List<Call>> list() {
        return desk.me().then(me -> Optional.ofNullable(calls.get())
                .map(present ->
                        Outcome.done(present.list(me).toCompletableFuture().join()))
                .orElseGet(() -> Outcome.refused(Problems.CALLING_UNAVAILABLE.because("Calls are not installed."))));
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
}
