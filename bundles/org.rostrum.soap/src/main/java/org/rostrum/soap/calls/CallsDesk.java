package org.rostrum.soap.calls;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.rostrum.calling.CallLog;
import org.rostrum.identity.ApiKey.Scope;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problems;
import org.rostrum.soap.Offer;
import org.rostrum.soap.guard.Authentication;

/** The service about calls. Calls may come and go; while they are not there it says so. */
@Component(service = CallsDesk.class)
public final class CallsDesk {

    /** All that there is of calls. */
    record Present(org.rostrum.calling.Calls calls, CallLog log) {}

    private final AtomicReference<org.rostrum.calling.Calls> calls = new AtomicReference<>();
    private final AtomicReference<CallLog> log = new AtomicReference<>();

    public List<Offer> offers() {
        return List.of(new Offer(
                "Calls",
                Calls.NAMESPACE,
                Calls.class,
                new CallsService(this::present, Authentication::caller),
                Scope.PEOPLE));
    }

    private Outcome<Present> present() {
        Present now = new Present(calls.get(), log.get());
        return now.calls() == null || now.log() == null
                ? Outcome.refused(Problems.CALLING_UNAVAILABLE.because("Nobody can be called at the moment."))
                : Outcome.done(now);
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    public void bindCalls(org.rostrum.calling.Calls service) {
        calls.set(service);
    }

    public void unbindCalls(org.rostrum.calling.Calls service) {
        calls.compareAndSet(service, null);
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    public void bindLog(CallLog service) {
        log.set(service);
    }

    void unbindLog(CallLog service) {
        log.compareAndSet(service, null);
    }
}
