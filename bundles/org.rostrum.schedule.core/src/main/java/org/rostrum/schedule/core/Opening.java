package org.rostrum.schedule.core;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.rostrum.schedule.ConferencePlan;
import org.rostrum.schedule.Launch;
import org.rostrum.schedule.Lobby;
import org.rostrum.schedule.Occurrence;

/**
 * Whether it is time for a plan that nobody runs. Pure.
 *
 * @param occurrence the present one, else the next one, of a scheduled plan; empty when there is none any more
 */
record Opening(Lobby.State state, Optional<Occurrence> occurrence) {

    /** One that may be over, and the next. */
    private static final int LOOKED_AT = 2;

    static Opening at(Instant now, ConferencePlan plan) {
        if (plan.launch() instanceof Launch.Scheduled scheduled) {
            return at(now, scheduled, plan.ended());
        }
        boolean over = plan.launch() instanceof Launch.Template
                || (plan.launch() instanceof Launch.AdHoc && plan.ended().isPresent());
        return new Opening(over ? Lobby.State.ENDED : Lobby.State.OPEN, Optional.empty());
    }

    /** What is recurrent returns to its next occurrence; what takes place once is over when it was ended. */
    private static Opening at(Instant now, Launch.Scheduled scheduled, Optional<Instant> ended) {
        List<Occurrence> ahead = Timetable.of(scheduled).from(now, LOOKED_AT);
        boolean recurs = scheduled.recurrence().isPresent();
        if (ahead.isEmpty() || (!recurs && ended.isPresent())) {
            return over();
        }
        Occurrence first = ahead.get(0);
        boolean over = recurs
                && ended.filter(end -> !end.isBefore(opens(first, scheduled))).isPresent();
        Optional<Occurrence> next = ahead.stream().skip(over ? 1 : 0).findFirst();
        return next.map(it -> now.isBefore(opens(it, scheduled)) ? notStarted(it) : open(it))
                .orElseGet(Opening::over);
    }

    private static Instant opens(Occurrence occurrence, Launch.Scheduled scheduled) {
        return occurrence.start().minus(scheduled.opensEarly());
    }

    private static Opening over() {
        return new Opening(Lobby.State.ENDED, Optional.empty());
    }

    private static Opening notStarted(Occurrence next) {
        return new Opening(Lobby.State.NOT_STARTED, Optional.of(next));
    }

    private static Opening open(Occurrence present) {
        return new Opening(Lobby.State.OPEN, Optional.of(present));
    }

    /** Whether people may come, but have to wait for the start. */
    boolean isEarly(Instant now) {
        return state == Lobby.State.OPEN
                && occurrence.filter(it -> now.isBefore(it.start())).isPresent();
    }

    /** Whether an occurrence takes place. */
    boolean isOn(Instant now) {
        return state == Lobby.State.OPEN
                && occurrence.filter(it -> !now.isBefore(it.start())).isPresent();
    }

    /**
     * What a plan keeps of the end of a run: it concerns the occurrence that the run was opened in, and never the one
     * after that, however long the run has lasted.
     */
    static Instant endOfRun(ConferencePlan plan, Instant opened, Instant ended) {
        Optional<Occurrence> present = at(opened, plan).occurrence();
        if (present.isEmpty() || !(plan.launch() instanceof Launch.Scheduled scheduled)) {
            return ended;
        }
        return Timetable.of(scheduled).from(present.get().end(), 1).stream()
                .map(next -> opens(next, scheduled).minus(1, ChronoUnit.MICROS))
                .filter(ended::isAfter)
                .findFirst()
                .orElse(ended);
    }
}
