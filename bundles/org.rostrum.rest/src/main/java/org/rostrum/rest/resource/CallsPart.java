package org.rostrum.rest.resource;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.rostrum.calling.CallLog;
import org.rostrum.calling.Calls;
import org.rostrum.calling.Devices;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problems;
import org.rostrum.web.RestResource;

/** {@code /api/v1/calls}. Calls may come and go; while they are not there it says so. */
@Component
public final class CallsPart implements RestResource {

    /** All that there is of calls. */
    record Present(Calls calls, CallLog log, Devices devices) {}

    private final AtomicReference<Calls> calls = new AtomicReference<>();
    private final AtomicReference<CallLog> log = new AtomicReference<>();
    private final AtomicReference<Devices> devices = new AtomicReference<>();

    @Override
    public String name() {
        return "calls";
    }

    @Override
    public List<Object> resources() {
        return List.of(new CallsResource(this::present));
    }

    private Outcome<Present> present() {
        Present now = new Present(calls.get(), log.get(), devices.get());
        return now.calls() == null || now.log() == null || now.devices() == null
                ? Outcome.refused(Problems.CALLING_UNAVAILABLE.because("Nobody can be called at the moment."))
                : Outcome.done(now);
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    public void bindCalls(Calls service) {
        calls.set(service);
    }

    void unbindCalls(Calls service) {
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

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    public void bindDevices(Devices service) {
        devices.set(service);
    }

    void unbindDevices(Devices service) {
        devices.compareAndSet(service, null);
    }
}
