package org.rostrum.soap.occurrences;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.rostrum.conference.ConferenceId;
import org.rostrum.identity.User;
import org.rostrum.problem.Problems;
import org.rostrum.schedule.ConferencePlan;
import org.rostrum.schedule.Deviation;
import org.rostrum.schedule.Plans;
import org.rostrum.schedule.Recurrence;
import org.rostrum.soap.fault.ProblemFault;

/** Gives each call to the house, as who calls. */
public final class OccurrencesService implements Occurrences {

    private static final int MAX_LIMIT = 200;
    private static final int DEFAULT_LIMIT = 50;

    /** Beyond it arithmetic with times overflows, and nobody plans. */
    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    private final Plans plans;
    private final org.rostrum.schedule.Occurrences occurrences;
    private final Supplier<User> caller;

    /**
     * @param caller who calls now
     */
    public OccurrencesService(Plans plans, org.rostrum.schedule.Occurrences occurrences, Supplier<User> caller) {
        this.plans = plans;
        this.occurrences = occurrences;
        this.caller = caller;
    }

    @Override
    public List<OccurrenceXml> listOccurrences(String conference, PartXml part) throws ProblemFault {
        Optional<PartXml> wanted = Optional.ofNullable(part);
        int most = wanted.map(it -> it.limit).orElse(DEFAULT_LIMIT);
        if (most < 1 || most > MAX_LIMIT) {
            throw new ProblemFault(Problems.REQUEST_INVALID.because("limit: (expected: 1 to " + MAX_LIMIT + ")"));
        }
        Instant earliest = thinkable("from", wanted.map(it -> it.from).orElseGet(Instant::now));
        ConferencePlan plan = ProblemFault.valueOf(plans.read(id(conference), caller.get()));
        return occurrences.of(plan, earliest, most).stream()
                .map(OccurrenceXml::of)
                .toList();
    }

    @Override
    public List<DeviationXml> listExceptions(String conference) throws ProblemFault {
        ConferencePlan plan = ProblemFault.valueOf(plans.read(id(conference), caller.get()));
        return Deviation.of(plan.launch()).stream().map(DeviationXml::of).toList();
    }

    @Override
    public void moveOccurrence(String conference, MoveXml move) throws ProblemFault {
        Instant original = thinkable("original", move.original);
        ProblemFault.valueOf(occurrences.move(id(conference), original, moved(move), caller.get()));
    }

    @Override
    public void cancelOccurrence(String conference, OriginalXml occurrence) throws ProblemFault {
        Instant original = thinkable("original", occurrence.original);
        ProblemFault.valueOf(occurrences.cancel(id(conference), original, caller.get()));
    }

    @Override
    public void restoreOccurrence(String conference, OriginalXml occurrence) throws ProblemFault {
        Instant original = thinkable("original", occurrence.original);
        ProblemFault.valueOf(occurrences.restore(id(conference), original, caller.get()));
    }

    private static Recurrence.Moved moved(MoveXml move) throws ProblemFault {
        try {
            return new Recurrence.Moved(thinkable("start", move.start), Duration.parse(move.duration));
        } catch (DateTimeException | ArithmeticException notUnderstood) {
            throw new ProblemFault(Problems.PLAN_INVALID.because("duration: (expected: as PT1H)"));
        } catch (IllegalArgumentException outOfRange) {
            throw new ProblemFault(Problems.PLAN_INVALID.because(outOfRange.getMessage()));
        }
    }

    private static Instant thinkable(String name, Instant time) throws ProblemFault {
        if (time.isBefore(Instant.EPOCH) || time.isAfter(LATEST)) {
            throw new ProblemFault(Problems.REQUEST_INVALID.because(name + ": (expected: a time of 1970 to 9998)"));
        }
        return time;
    }

    private static ConferenceId id(String conference) throws ProblemFault {
        return ConferenceId.parse(conference)
                .orElseThrow(
                        () -> new ProblemFault(Problems.CONFERENCE_UNKNOWN.because("There is no such conference.")));
    }
}
