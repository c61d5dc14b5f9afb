package org.rostrum.admission.core;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.rostrum.conference.Author;
import org.rostrum.conference.Conference;
import org.rostrum.conference.Pin;
import org.rostrum.conference.admission.AccessPolicy;
import org.rostrum.conference.admission.JoinRequest;
import org.rostrum.conference.admission.Verdict;
import org.rostrum.identity.User;
import org.rostrum.metrics.MetricSink;
import org.rostrum.metrics.MetricSource;
import org.rostrum.problem.Problems;
import org.rostrum.schedule.Plans;

/** Asks for the conference's PIN, if it has one, everybody but those who moderate it. */
@Component(
        immediate = true, // or wrong PINs would be forgotten whenever the last door is replaced
        service = {PinPolicy.class, MetricSource.class},
        configurationPid = AdmissionConfig.PID)
@Designate(ocd = AdmissionConfig.class)
public final class PinPolicy implements AccessPolicy, MetricSource {

    private static final String METRIC = "rostrum_pins_total";
    private static final String HELP = "PINs that were typed at the door.";

    private final Plans plans;
    private final AtomicReference<PinLimits> limits;
    private final PinAttempts attempts;
    private final LongAdder accepted = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final LongAdder delayed = new LongAdder();

    @Activate
    public PinPolicy(@Reference Plans plans, AdmissionConfig config) {
        this(plans, PinLimits.of(config), Clock.systemUTC());
    }

    PinPolicy(Plans plans, PinLimits limits, Clock clock) {
        this.plans = plans;
        this.limits = new AtomicReference<>(limits);
        this.attempts = new PinAttempts(this.limits::get, clock);
    }

    @Modified
    void modified(AdmissionConfig config) {
        use(PinLimits.of(config));
    }

    void use(PinLimits next) {
        limits.set(next);
    }

    @Override
    public CompletionStage<Verdict> judge(JoinRequest request, Conference room) {
        return CompletableFuture.completedStage(moderates(request, room) ? Verdict.admit() : ask(request, room));
    }

    private static boolean moderates(JoinRequest request, Conference room) {
        return request.user()
                .filter(User::active)
                .filter(user -> room.roleOf(Author.Person.of(user)).moderates())
                .isPresent();
    }

    private Verdict ask(JoinRequest request, Conference room) {
        Optional<Pin> pin = plans.pin(room.key());
        if (pin.isEmpty()) {
            return Verdict.admit();
        }
        Optional<String> typed = request.pin().filter(text -> !text.isBlank());
        return typed.map(text -> compare(request, room, pin.get().matches(text)))
                .orElseGet(() -> Verdict.refuse(Problems.PIN_REQUIRED.because("The conference asks for a PIN.")));
    }

    private Verdict compare(JoinRequest request, Conference room, boolean right) {
        PinAttempts.Attempt attempt =
                new PinAttempts.Attempt(room.key(), request.user().map(User::id), Network.of(request.peer()));
        Optional<Duration> pause = attempts.take(attempt, right);
        if (pause.isPresent()) {
            delayed.increment();
            long seconds = pause.get().toSeconds() + 1;
            return Verdict.refuse(Problems.PIN_DELAYED.because("Too many wrong PINs: try again in " + seconds + " s."));
        }
        if (right) {
            accepted.increment();
            return Verdict.admit();
        }
        refused.increment();
        return Verdict.refuse(Problems.PIN_REFUSED.because("The PIN is wrong."));
    }

    @Override
    public void report(MetricSink sink) {
        sink.counter(METRIC, HELP, (double) accepted.sum(), "outcome", "accepted");
        sink.counter(METRIC, HELP, (double) refused.sum(), "outcome", "refused");
        sink.counter(METRIC, HELP, (double) delayed.sum(), "outcome", "delayed");
    }
}
