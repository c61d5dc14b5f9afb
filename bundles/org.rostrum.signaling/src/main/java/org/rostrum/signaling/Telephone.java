package org.rostrum.signaling;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.rostrum.calling.Calls;
import org.rostrum.calling.Devices;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problem;
import org.rostrum.problem.Problems;

/** Calls as the door sees them: they may come and go; while they are not there, nobody is called. */
@Component(service = Telephone.class)
public final class Telephone {

    private final AtomicReference<Calls> calls = new AtomicReference<>();
    private final AtomicReference<Devices> devices = new AtomicReference<>();
    private volatile Runnable changed = () -> {};

    /** @param tell told when devices have to connect again */
    void whenChanged(Runnable tell) {
        changed = tell;
    }

    Optional<Devices> devices() {
        return Optional.ofNullable(devices.get());
    }

    <T> CompletionStage<Outcome<T>> ask(Function<Calls, CompletionStage<Outcome<T>>> question) {
        Calls present = calls.get();
        return present == null ? CompletableFuture.completedStage(Outcome.refused(absent())) : question.apply(present);
    }

    static Problem absent() {
        return Problems.CALLING_UNAVAILABLE.because("Nobody can be called at the moment.");
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
    void bindDevices(Devices service) {
        devices.set(service);
        changed.run();
    }

    void unbindDevices(Devices service) {
        if (devices.compareAndSet(service, null)) {
            changed.run();
        }
    }
}
