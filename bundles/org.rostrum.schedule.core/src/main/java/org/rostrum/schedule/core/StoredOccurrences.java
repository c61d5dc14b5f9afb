package org.rostrum.schedule.core;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rostrum.conference.ConferenceId;
import org.rostrum.identity.User;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problem;
import org.rostrum.problem.Problems;
import org.rostrum.schedule.ConferencePlan;
import org.rostrum.schedule.Launch;
import org.rostrum.schedule.Occurrence;
import org.rostrum.schedule.Occurrences;
import org.rostrum.schedule.Recurrence;
import org.rostrum.schedule.store.PlanStore;

/** The occurrences of the plans in the store. */
@Component
public final class StoredOccurrences implements Occurrences {

    private static final int ATTEMPTS = 5;
    private static final int MOST = 400;

    private final PlanStore store;
    private final Runnable timekeeper;

    @Activate
    public StoredOccurrences(@Reference PlanStore store, @Reference Timekeeper timekeeper) {
        this(store, timekeeper::changed);
    }

    StoredOccurrences(PlanStore store, Runnable timekeeper) {
        this.store = store;
        this.timekeeper = timekeeper;
    }

    @Override
    public List<Occurrence> of(ConferencePlan plan, Instant from, int most) {
        if (most < 1 || most > MOST) {
            throw new IllegalArgumentException("most: " + most + " (expected: 1 to " + MOST + ")");
        }
        return plan.launch() instanceof Launch.Scheduled scheduled
                ? Timetable.of(scheduled).from(from, most)
                : List.of();
    }

    @Override
    public Outcome<ConferencePlan> move(ConferenceId id, Instant original, Recurrence.Moved to, User by) {
        return except(id, original, recurrence -> recurrence.moving(original, to), by);
    }

    @Override
    public Outcome<ConferencePlan> cancel(ConferenceId id, Instant original, User by) {
        return except(id, original, recurrence -> recurrence.cancelling(original), by);
    }

    @Override
    public Outcome<ConferencePlan> restore(ConferenceId id, Instant original, User by) {
        return except(id, original, recurrence -> recurrence.restoring(original), by);
    }

    private Outcome<ConferencePlan> except(ConferenceId id, Instant original, UnaryOperator<Recurrence> how, User by) {
        Outcome<ConferencePlan> last = refused(Problems.PLAN_CHANGED.because("Somebody else changes it; try again."));
        for (int i = 0; i < ATTEMPTS; i++) {
            Outcome<ConferencePlan> next = owned(id, by).then(plan -> excepted(plan, original, how));
            if (next.value().map(this::isKept).orElse(true)) {
                return next;
            }
        }
        return last;
    }

    /** Whether nobody else changed the plan, or deleted it, since it was read. */
    private boolean isKept(ConferencePlan plan) {
        boolean kept = store.replace(plan) == PlanStore.Change.DONE;
        if (kept) {
            timekeeper.run();
        }
        return kept;
    }

    private Outcome<ConferencePlan> owned(ConferenceId id, User by) {
        Optional<ConferencePlan> plan = store.find(id).filter(it -> Rights.moderates(it, by));
        if (plan.isEmpty()) {
            return refused(Problems.CONFERENCE_UNKNOWN.because("There is no such conference."));
        }
        return Rights.owns(plan.get(), by)
                ? Outcome.done(plan.get())
                : refused(Problems.RIGHT_REQUIRED.because("Only its owner may do this."));
    }

    private static Outcome<ConferencePlan> excepted(
            ConferencePlan plan, Instant original, UnaryOperator<Recurrence> how) {
        if (!(plan.launch() instanceof Launch.Scheduled scheduled)
                || scheduled.recurrence().isEmpty()
                || Timetable.of(scheduled).named(original).isEmpty()) {
            return refused(Problems.OCCURRENCE_UNKNOWN.because("The conference has no occurrence of that time."));
        }
        try {
            Recurrence next = how.apply(scheduled.recurrence().get());
            return Outcome.done(plan.with(Timetable.settled(scheduled.repeating(next))));
        } catch (IllegalArgumentException e) {
            return refused(Problems.PLAN_INVALID.because(e.getMessage()));
        }
    }

    private static <T> Outcome<T> refused(Problem why) {
        return Outcome.refused(why);
    }
}
