package org.rostrum.invitation.core;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rostrum.schedule.ConferencePlan;
import org.rostrum.schedule.Launch;
import org.rostrum.schedule.Occurrence;
import org.rostrum.schedule.Occurrences;
import org.rostrum.schedule.invitation.Meeting;

/** When plans take place, as far as invitees need to know. */
final class Diary {

    /** As many as one plan can have within the earliest reminder, and some more. */
    private static final int MOST = 20;

    private final Occurrences occurrences;

    Diary(Occurrences occurrences) {
        this.occurrences = occurrences;
    }

    /** Whether nothing of it is left to come, or nothing ever comes: then nobody wants to hear of it. */
    boolean isOver(ConferencePlan plan, Instant now) {
        return plan.ended().isPresent()
                || plan.launch() instanceof Launch.Template
                || (plan.launch() instanceof Launch.Scheduled
                        && occurrences.of(plan, now, 1).isEmpty());
    }

    /** The same of a plan that may be gone; in doubt something is left. */
    static boolean isOver(Meeting meeting, Instant now) {
        return meeting.time()
                .filter(time -> time.recurrence().isEmpty() && !now.isBefore(time.end()))
                .isPresent();
    }

    /** When somebody is to be reminded next, after a time. */
    Optional<Instant> nextReminder(ConferencePlan plan, List<Integer> minutes, Instant after) {
        return upcoming(plan, after)
                .flatMap(start -> minutes.stream().map(early -> start.minus(Duration.ofMinutes(early))))
                .filter(after::isBefore)
                .min(Comparator.naturalOrder());
    }

    /** Of which start it was to remind at that time; empty if it has come to pass, or is not there any more. */
    Optional<Instant> startBehind(Instant reminder, ConferencePlan plan, List<Integer> minutes, Instant now) {
        return upcoming(plan, now)
                .filter(now::isBefore)
                .filter(start ->
                        minutes.stream().anyMatch(early -> isSame(start.minus(Duration.ofMinutes(early)), reminder)))
                .findFirst();
    }

    private Stream<Instant> upcoming(ConferencePlan plan, Instant from) {
        return plan.launch() instanceof Launch.Scheduled && plan.ended().isEmpty()
                ? occurrences.of(plan, from, MOST).stream().map(Occurrence::start)
                : Stream.empty();
    }

    /** Stores keep microseconds. */
    private static boolean isSame(Instant one, Instant other) {
        return one.truncatedTo(ChronoUnit.MILLIS).equals(other.truncatedTo(ChronoUnit.MILLIS));
    }
}
