package org.rostrum.schedule.core;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.rostrum.conference.Conference;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.conference.ConferenceService;
import org.rostrum.problem.Outcome;
import org.rostrum.schedule.ConferencePlan;
import org.rostrum.schedule.Occurrence;
import org.rostrum.schedule.store.PlanStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens what starts by itself, and lets go what was opened early. It looks at the clock and at the plans, never at what it
 * did before: a server that was down at a start opens what should be running when it is back, and a clock that jumps is
 * believed at the next look. Each occurrence is opened once; it writes nothing, so that two servers on one database do
 * each other no harm.
 */
@Component(service = Timekeeper.class, immediate = true)
public final class Timekeeper {

    private static final Logger LOG = LoggerFactory.getLogger(Timekeeper.class);
    /** Also how late a plan is seen that another server wrote, and a clock that jumped. */
    private static final Duration LONGEST_SLEEP = Duration.ofSeconds(10);

    private static final Duration RETRY = Duration.ofSeconds(1);

    private final PlanStore store;
    private final EarlyRuns early;
    private final Runs runs;
    private final Clock clock;
    private final ScheduledExecutorService thread;
    private final Map<ConferenceKey, Instant> opened = new HashMap<>();
    private final Set<ConferenceKey> failing = new HashSet<>();
    private Optional<Future<?>> alarm = Optional.empty();

    @Activate
    public Timekeeper(
            @Reference PlanStore store, @Reference ConferenceService conferences, @Reference EarlyRuns early) {
        this(
                store,
                conferences,
                early,
                Clock.systemUTC(),
                Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "rostrum-timekeeper")));
        changed();
    }

    Timekeeper(
            PlanStore store,
            ConferenceService conferences,
            EarlyRuns early,
            Clock clock,
            ScheduledExecutorService thread) {
        this.store = store;
        this.early = early;
        this.runs = new Runs(store, conferences, clock, early, () -> {});
        this.clock = clock;
        this.thread = thread;
    }

    @Deactivate
    void close() {
        thread.shutdownNow();
    }

    /** A plan is another than it was, or a run opened early. Any thread. */
    void changed() {
        try {
            thread.execute(this::wake);
        } catch (RejectedExecutionException closed) {
            LOG.debug("Nobody looks at the clock any more", closed);
        }
    }

    private void wake() {
        alarm.ifPresent(waiting -> waiting.cancel(false));
        Duration sleep = RETRY;
        try {
            sleep = look();
        } catch (RuntimeException e) {
            LOG.warn("The plans could not be looked at; tried again in {}", RETRY, e);
        }
        alarm = Optional.of(thread.schedule(this::wake, sleep.toMillis() + 1, TimeUnit.MILLISECONDS));
    }

    /** Does what is due. Says how long until it should look again. */
    Duration look() {
        Instant now = clock.instant();
        early.look(now);
        Map<ConferencePlan, Opening> openings = openings(now);
        opened.keySet()
                .retainAll(openings.keySet().stream().map(ConferencePlan::key).toList());
        boolean allOpen = true;
        for (Map.Entry<ConferencePlan, Opening> one : openings.entrySet()) {
            allOpen &= isOpenOrNotDue(one.getKey(), one.getValue(), now);
        }
        return allOpen ? untilNext(openings.values(), now) : RETRY;
    }

    /** Of the plans that can be understood: one that another version wrote must not hold up the others. */
    private Map<ConferencePlan, Opening> openings(Instant now) {
        Map<ConferencePlan, Opening> openings = new LinkedHashMap<>();
        for (ConferencePlan plan : store.listStartingByThemselves(now)) {
            try {
                openings.put(plan, Opening.at(now, plan));
            } catch (IllegalArgumentException e) {
                LOG.error("Conference {} cannot be looked after; the others are", plan.id(), e);
            }
        }
        return openings;
    }

    private boolean isOpenOrNotDue(ConferencePlan plan, Opening opening, Instant now) {
        if (!opening.isOn(now)) {
            return true;
        }
        Instant name = opening.occurrence().orElseThrow().original();
        if (name.equals(opened.get(plan.key())) || isOpened(plan)) {
            opened.put(plan.key(), name);
            return true;
        }
        return false;
    }

    /** A mode that is not installed yet, or a database that is behind: the next look may find it otherwise. */
    private boolean isOpened(ConferencePlan plan) {
        Outcome<Conference> outcome = runs.enter(plan);
        outcome.problem()
                .filter(why -> failing.add(plan.key()))
                .ifPresent(why -> LOG.warn(
                        "Conference {} should have started by itself but for {}; it is tried again",
                        plan.id(),
                        why.code()));
        if (outcome.value().isPresent()) {
            failing.remove(plan.key());
        }
        return outcome.value().isPresent();
    }

    private Duration untilNext(Collection<Opening> openings, Instant now) {
        Stream<Instant> starts = openings.stream()
                .flatMap(opening -> opening.occurrence().stream())
                .map(Occurrence::start)
                .filter(now::isBefore);
        return Stream.concat(starts, early.next().stream())
                .map(next -> Duration.between(now, next))
                .filter(sleep -> !sleep.isNegative())
                .min(Duration::compareTo)
                .filter(sleep -> sleep.compareTo(LONGEST_SLEEP) < 0)
                .orElse(LONGEST_SLEEP);
    }
}
