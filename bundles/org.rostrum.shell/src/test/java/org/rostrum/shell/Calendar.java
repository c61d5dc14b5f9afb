package org.rostrum.shell;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.rostrum.conference.ConferenceId;
import org.rostrum.identity.User;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problems;
import org.rostrum.schedule.ConferencePlan;
import org.rostrum.schedule.Occurrence;
import org.rostrum.schedule.Occurrences;
import org.rostrum.schedule.Recurrence;

/** Everything takes place when it was said; takes note of exceptions. */
final class Calendar implements Occurrences {

    final List<Occurrence> ahead = new ArrayList<>();
    final List<String> told = new ArrayList<>();

    @Override
    public List<Occurrence> of(ConferencePlan plan, Instant from, int most) {
        return ahead;
    }

    @Override
    public Outcome<ConferencePlan> move(ConferenceId id, Instant original, Recurrence.Moved to, User by) {
        return tell("move " + id + " " + original + " to " + to.start() + " for " + to.duration() + " by " + by.id());
    }

    @Override
    public Outcome<ConferencePlan> cancel(ConferenceId id, Instant original, User by) {
        return original.equals(Instant.EPOCH)
                ? Outcome.refused(Problems.OCCURRENCE_UNKNOWN.because("There is none."))
                : tell("cancel " + id + " " + original + " by " + by.id());
    }

    @Override
    public Outcome<ConferencePlan> restore(ConferenceId id, Instant original, User by) {
        return tell("restore " + id + " " + original + " by " + by.id());
    }

    private Outcome<ConferencePlan> tell(String what) {
        told.add(what);
        return Outcome.done(null);
    }
}
