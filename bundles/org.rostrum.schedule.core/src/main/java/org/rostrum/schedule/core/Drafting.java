package org.rostrum.schedule.core;

import java.time.Instant;
import java.util.Optional;
import org.rostrum.conference.ConferenceId;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.conference.ConferenceSettings;
import org.rostrum.conference.Rules;
import org.rostrum.conference.mode.Terms;
import org.rostrum.identity.UserId;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problems;
import org.rostrum.schedule.ConferencePlan;
import org.rostrum.schedule.Launch;
import org.rostrum.schedule.PlanDraft;

/** Makes plans of drafts; what breaks a limit is refused with the sentence of the one who checks it. Pure. */
final class Drafting {

    private Drafting() {}

    static Outcome<ConferencePlan> planned(
            PlanDraft draft, Terms terms, ConferenceKey key, ConferenceId id, UserId owner, Instant now) {
        return settings(draft, terms, owner).then(settings -> {
            try {
                return Outcome.done(new ConferencePlan(
                        key,
                        id,
                        settings,
                        draft.pin(),
                        settled(draft.launch()),
                        draft.tags(),
                        draft.recording(),
                        now,
                        Optional.empty(),
                        1));
            } catch (IllegalArgumentException e) {
                return Outcome.refused(Problems.PLAN_INVALID.because(e.getMessage()));
            }
        });
    }

    /** The same plan as the draft wants it; a draft without an id keeps the present one. A new time opens it again. */
    static Outcome<ConferencePlan> changed(ConferencePlan present, PlanDraft draft, Terms terms) {
        ConferenceId id = draft.id().orElse(present.id());
        return planned(draft, terms, present.key(), id, present.owner(), present.created())
                .map(plan -> {
                    boolean sameTime = plan.launch().equals(present.launch());
                    return new ConferencePlan(
                            plan.key(),
                            plan.id(),
                            plan.settings(),
                            plan.pin(),
                            plan.launch(),
                            plan.tags(),
                            plan.recording(),
                            plan.created(),
                            sameTime ? present.ended() : Optional.empty(),
                            present.version() + 1);
                });
    }

    private static Launch settled(Launch launch) {
        return launch instanceof Launch.Scheduled scheduled ? Timetable.settled(scheduled) : launch;
    }

    private static Outcome<ConferenceSettings> settings(PlanDraft draft, Terms terms, UserId owner) {
        int speakers = draft.speakers().orElseGet(() -> terms.speakers(draft.capacity()));
        try {
            ConferenceSettings settings = new ConferenceSettings(
                    draft.topic(),
                    draft.description(),
                    owner,
                    draft.moderators(),
                    draft.invited(),
                    draft.access(),
                    draft.mode(),
                    speakers,
                    draft.capacity(),
                    false,
                    Optional.empty(),
                    draft.endsOnTime(),
                    draft.warning(),
                    draft.extendable(),
                    Rules.OPEN
                            .waiting(draft.waiting())
                            .offOnEntry(draft.offOnEntry().orElse(terms.offOnEntry()))
                            .denying(draft.denied())
                            .denyingGuests(draft.deniedToGuests()));
            return withinLimits(settings, terms);
        } catch (IllegalArgumentException e) {
            return Outcome.refused(Problems.PLAN_INVALID.because(e.getMessage()));
        }
    }

    private static Outcome<ConferenceSettings> withinLimits(ConferenceSettings wanted, Terms terms) {
        Optional<Integer> most = terms.participants(wanted.speakers());
        if (most.isEmpty()) {
            return Outcome.refused(Problems.LIMIT_EXCEEDED.because(
                    "speakers: " + wanted.speakers() + " (mode " + wanted.mode() + " cannot have so many or so few)"));
        }
        return wanted.capacity() <= most.get()
                ? Outcome.done(wanted)
                : Outcome.refused(Problems.LIMIT_EXCEEDED.because("capacity: " + wanted.capacity() + " (mode "
                        + wanted.mode() + " takes at most " + most.get() + " with " + wanted.speakers()
                        + " speakers)"));
    }
}
