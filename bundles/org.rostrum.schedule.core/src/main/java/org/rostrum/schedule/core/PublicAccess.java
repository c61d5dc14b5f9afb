package org.rostrum.schedule.core;

import java.util.concurrent.atomic.AtomicReference;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.rostrum.conference.Access;
import org.rostrum.conference.admission.GuestDesk;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problems;
import org.rostrum.schedule.PlanDraft;

/** Whether plans can be made public at this moment: while somebody lets guests in. */
@Component(service = PublicAccess.class)
public final class PublicAccess {

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
}
