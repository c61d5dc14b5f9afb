package org.rostrum.testkit.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.rostrum.conference.ConferenceId;
import org.rostrum.identity.User;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problems;
import org.rostrum.schedule.ConferencePlan;
import org.rostrum.schedule.Launch;
import org.rostrum.schedule.Occurrence;
import org.rostrum.schedule.Occurrences;
import org.rostrum.schedule.Recurrence;

/** Has an occurrence each hour of whatever is scheduled, and knows no other exception than what it was told; takes note of that. */
public final class FakeCalendar implements Occurrences {

    private static final Duration HOUR = Duration.ofHours(1);

    private final List<String> told = new CopyOnWriteArrayList<>();

    public List<String> told() {
        return told;
    }

    @Override
    public List<Occurrence> of(ConferencePlan plan, Instant from, int most) {
        return IntStream.range(0, plan.launch() instanceof Launch.Scheduled ? most : 0)
                .mapToObj(i -> from.plus(HOUR.multipliedBy(i)))
                .map(start -> new Occurrence(start, start.plusSeconds(60), HOUR))
                .toList();
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
