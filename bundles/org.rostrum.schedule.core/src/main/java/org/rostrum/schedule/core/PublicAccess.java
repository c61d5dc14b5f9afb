package org.rostrum.schedule.core;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.rostrum.conference.Access;
import org.rostrum.conference.admission.GuestDesk;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problem;
import org.rostrum.problem.Problems;
import org.rostrum.schedule.ConferencePlan;
import org.rostrum.schedule.PlanDraft;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether plans can be made public at this moment: while somebody lets guests in. And what that one says of their PINs. */
@Component(service = PublicAccess.class)
public final class PublicAccess {

    private static final Logger LOG = LoggerFactory.getLogger(PublicAccess.class);

    private final AtomicReference<GuestDesk> desk = new AtomicReference<>();

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void bind(GuestDesk service) {
        desk.set(service);
    }

    void unbind(GuestDesk service) {
        desk.compareAndSet(service, null);
    }

    /** The draft, unless it wants to make public what is not. */
    Outcome<PlanDraft> allow(PlanDraft draft, Access present) {
        return draft.access() == present || draft.access() == Access.PRIVATE || desk.get() != null
                ? Outcome.done(draft)
                : Outcome.refused(Problems.EXTENSION_REQUIRED.because(
                        "Public conferences can be planned only while rostrum-webinar is installed."));
    }

    /** The plan as it is to be, unless the desk objects to its new PIN. What was public with a PIN before may stay so. */
    Outcome<ConferencePlan> allowPin(ConferencePlan present, ConferencePlan next) {
        return isPinnedInPublic(present) || !isPinnedInPublic(next)
                ? Outcome.done(next)
                : objection(next).map(Outcome::<ConferencePlan>refused).orElseGet(() -> Outcome.done(next));
    }

    private static boolean isPinnedInPublic(ConferencePlan plan) {
        return plan.pin().isPresent() && plan.settings().access() == Access.PUBLIC;
    }

    private Optional<Problem> objection(ConferencePlan plan) {
        try {
            return Optional.ofNullable(desk.get()).flatMap(present -> present.objectToPin(plan.key()));
        } catch (RuntimeException failure) {
            LOG.warn("The desk for guests does not say whether {} may have a PIN", plan.key(), failure);
            return Optional.of(Problems.PLAN_INVALID.because("pin: the desk for guests does not answer"));
        }
    }
}
