package org.rostrum.schedule.core;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rostrum.schedule.Launch;
import org.rostrum.schedule.Occurrence;
import org.rostrum.schedule.Recurrence;

/** When a scheduled conference takes place, exceptions applied. Pure. */
final class Timetable {

    /** How many occurrences are compared with their neighbours: a year of days, so that every change of clocks is seen. */
    static final int COMPARED = 400;

    private final Launch.Scheduled launch;
    private final Optional<Rule> rule;

    private Timetable(Launch.Scheduled launch, Optional<Rule> rule) {
        this.launch = launch;
        this.rule = rule;
    }

    static Timetable of(Launch.Scheduled launch) {
        return new Timetable(launch, launch.recurrence().map(it -> Rule.parse(it.rule(), launch.zone())));
    }

    /**
     * The same launch as it can be kept: it begins with the first occurrence of its rule, which is written as in a
     * calendar, and each exception names an occurrence. Throws {@link IllegalArgumentException} if it breaks a limit.
     */
    static Launch.Scheduled settled(Launch.Scheduled wanted) {
        if (wanted.recurrence().isEmpty()) {
            return wanted;
        }
        Recurrence recurrence = wanted.recurrence().get();
        Rule rule = Rule.parse(recurrence.rule(), wanted.zone());
        Instant earliest = wanted.start().truncatedTo(ChronoUnit.SECONDS);
        Iterator<Instant> starts = rule.starts(earliest, wanted.zone(), earliest);
        if (!starts.hasNext()) {
            throw new IllegalArgumentException("rule: " + rule.text() + " (expected: one that has an occurrence)");
        }
        Launch.Scheduled settled = wanted.startingAt(starts.next()).repeating(recurrence.with(rule.text()));
        Timetable table = of(settled);
        table.requireNamed(recurrence.cancelled());
        table.requireNamed(recurrence.moved().keySet());
        table.requireApart(settled.start());
        recurrence.moved().values().forEach(moved -> table.requireApart(moved.start()));
        return settled;
    }

    /** The occurrence that the rule has at this time, before any exception. */
    Optional<Occurrence> named(Instant original) {
        return regular(original.minus(Duration.ofDays(1)), 4).stream()
                .filter(it -> it.original().equals(original))
                .findFirst();
    }

    /** The occurrences that end after {@code from}, in the order of their starts. */
    List<Occurrence> from(Instant from, int most) {
        Set<Instant> cancelled = launch.recurrence().map(Recurrence::cancelled).orElse(Set.of());
        Map<Instant, Recurrence.Moved> moved =
                launch.recurrence().map(Recurrence::moved).orElse(Map.of());
        List<Occurrence> all = new ArrayList<>(moved(moved));
        for (Occurrence occurrence : regular(from, most + cancelled.size() + moved.size())) {
            Instant name = occurrence.original();
            if (!cancelled.contains(name) && !moved.containsKey(name)) {
                all.add(occurrence);
            }
        }
        return all.stream()
                .filter(it -> it.end().isAfter(from))
                .sorted(Comparator.comparing(Occurrence::start))
                .limit(most)
                .toList();
    }

    private static List<Occurrence> moved(Map<Instant, Recurrence.Moved> moved) {
        return moved.entrySet().stream()
                .map(it -> new Occurrence(
                        it.getKey(), it.getValue().start(), it.getValue().duration()))
                .toList();
    }

    /** What the rule says, without exceptions. */
    private List<Occurrence> regular(Instant from, int most) {
        if (rule.isEmpty()) {
            return List.of(new Occurrence(launch.start(), launch.start(), launch.duration()));
        }
        List<Occurrence> found = new ArrayList<>();
        Iterator<Instant> starts = rule.get().starts(launch.start(), launch.zone(), from.minus(launch.duration()));
        while (found.size() < most && starts.hasNext()) {
            Instant start = starts.next();
            if (start.plus(launch.duration()).isAfter(from)) {
                found.add(new Occurrence(start, start, launch.duration()));
            }
        }
        return found;
    }

    private void requireNamed(Collection<Instant> names) {
        for (Instant name : names) {
            if (named(name).isEmpty()) {
                throw new IllegalArgumentException(
                        "cancelled, moved: " + name + " (expected: when the rule has an occurrence)");
            }
        }
    }

    private void requireApart(Instant from) {
        Occurrence before = null;
        for (Occurrence next : from(from.minus(Launch.Scheduled.LONGEST), COMPARED)) {
            if (before != null && next.start().isBefore(before.end())) {
                throw new IllegalArgumentException("duration: the occurrence of " + before.start()
                        + " would last into that of " + next.start() + " (expected: one at a time)");
            }
            before = next;
        }
    }
}
