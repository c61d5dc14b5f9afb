package org.rostrum.schedule.core;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.schedule.ConferencePlan;
import org.rostrum.schedule.store.PlanStore;

/** Changes one thing of a plan, whatever else somebody changes at the same moment. */
final class Revision {

    private static final int ATTEMPTS = 5;

    private Revision() {}

    /**
     * Reads the plan and writes it back; begins again when somebody was faster.
     *
     * @param how makes the next version; the same plan: there is nothing to write
     */
    static PlanStore.Change revise(PlanStore store, ConferenceKey key, UnaryOperator<ConferencePlan> how) {
        PlanStore.Change outcome = PlanStore.Change.STALE;
        for (int i = 0; i < ATTEMPTS && outcome == PlanStore.Change.STALE; i++) {
            Optional<ConferencePlan> plan = store.find(key);
            if (plan.isEmpty()) {
                return PlanStore.Change.ABSENT;
            }
            ConferencePlan next = how.apply(plan.get());
            outcome = next.equals(plan.get()) ? PlanStore.Change.DONE : store.replace(next);
        }
        return outcome;
    }
}
