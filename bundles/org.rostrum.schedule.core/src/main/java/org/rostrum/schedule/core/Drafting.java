package org.rostrum.schedule.core;

import java.time.Instant;
import java.util.Optional;
import org.rostrum.conference.ConferenceId;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.identity.UserId;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problems;
import org.rostrum.schedule.ConferencePlan;
import org.rostrum.schedule.PlanDraft;

/** Makes plans of drafts; what breaks a limit is refused with the sentence of the one who checks it. Pure. */
final class Drafting {

    private Drafting() {}

    static Outcome<ConferencePlan> planned(
            PlanDraft draft, ConferenceKey key, ConferenceId id, UserId owner, Instant now) {
        try {
            return Outcome.done(new ConferencePlan(
                    key,
                    id,
                    draft.topic(),
                    draft.description(),
                    owner,
                    draft.moderators(),
                    draft.launch(),
                    draft.mode(),
                    draft.capacity(),
                    now,
                    Optional.empty(),
                    1));
        } catch (IllegalArgumentException e) {
            return Outcome.refused(Problems.PLAN_INVALID.because(e.getMessage()));
        }
    }

    /** The same plan as the draft wants it; a draft without an id keeps the present one. A new time opens it again. */
    static Outcome<ConferencePlan> changed(ConferencePlan present, PlanDraft draft) {
        ConferenceId id = draft.id().orElse(present.id());
        return planned(draft, present.key(), id, present.owner(), present.created())
                .map(plan -> {
                    boolean sameTime = plan.launch().equals(present.launch());
                    return next(plan, present.version() + 1, sameTime ? present.ended() : Optional.empty());
                });
    }

    static ConferencePlan withEnded(ConferencePlan plan, Optional<Instant> ended) {
        return next(plan, plan.version() + 1, ended);
    }

    private static ConferencePlan next(ConferencePlan plan, long version, Optional<Instant> ended) {
        return new ConferencePlan(
                plan.key(),
                plan.id(),
                plan.topic(),
                plan.description(),
                plan.owner(),
                plan.moderators(),
                plan.launch(),
                plan.mode(),
                plan.capacity(),
                plan.created(),
                ended,
                version);
    }
}
