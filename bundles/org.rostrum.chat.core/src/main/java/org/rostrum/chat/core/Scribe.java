package org.rostrum.chat.core;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.rostrum.chat.Run;
import org.rostrum.chat.store.RoomChatStore;
import org.rostrum.chat.store.RoomChatStore.Step;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.conference.ConferenceService;
import org.rostrum.conference.store.JournalEntry;
import org.rostrum.conference.store.JournalStore;
import org.rostrum.metrics.MetricSink;
import org.rostrum.metrics.MetricSource;
import org.rostrum.rounds.Rounds;
import org.rostrum.schedule.store.PlanStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the journal with a cursor of its own and keeps what people wrote. Messages and cursor are kept together or not at
 * all: whenever the server is killed, it goes on where it stood, and nothing is lost or there twice. One thread does it all.
 */
@Component(service = MetricSource.class, configurationPid = ChatConfig.PID, immediate = true)
@Designate(ocd = ChatConfig.class)
public final class Scribe implements MetricSource {

    /** How many entries are read at once. */
    static final int BATCH = 1000;

    private static final Logger LOG = LoggerFactory.getLogger(Scribe.class);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration SWEEP = Duration.ofHours(1);
    private static final int LONGEST_DAYS = 3650;

    private final JournalStore journal;
    private final RoomChatStore store;
    private final PlanStore plans;
    private final ConferenceService conferences;
    private final Duration retention;
    private final Clock clock;
    private final Runnable stop;
    private final LongAdder kept = new LongAdder();
    private final LongAdder removed = new LongAdder();
    private Optional<Chronicle> chronicle = Optional.empty();
    private Set<Run> missed = Set.of();
    private volatile long behind;

    @Activate
    public Scribe(
            @Reference JournalStore journal,
            @Reference RoomChatStore store,
            @Reference PlanStore plans,
            @Reference ConferenceService conferences,
            ChatConfig config) {
        ScheduledExecutorService thread = Rounds.thread("rostrum-chat");
        Rounds rounds = new Rounds(thread, PAUSE, this::round);
        this.journal = journal;
        this.store = store;
        this.plans = plans;
        this.conferences = conferences;
        this.retention = days(config.conference_days());
        this.clock = Clock.systemUTC();
        Runnable deaf = journal.whenAppended(rounds::ring);
        this.stop = () -> {
            deaf.run();
            thread.shutdownNow();
        };
        var unused = thread.scheduleWithFixedDelay(this::sweep, 1, SWEEP.toMinutes(), TimeUnit.MINUTES);
        rounds.ring();
    }

    Scribe(
            JournalStore journal,
            RoomChatStore store,
            PlanStore plans,
            ConferenceService conferences,
            Duration retention,
            Clock clock) {
        this.journal = journal;
        this.store = store;
        this.plans = plans;
        this.conferences = conferences;
        this.retention = retention;
        this.clock = clock;
        this.stop = () -> {};
    }

    static Duration days(int configured) {
        return Duration.ofDays(Math.max(1, Math.min(LONGEST_DAYS, configured)));
    }

    @Deactivate
    void close() {
        stop.run();
    }

    /** Keeps what has come. After a failure it begins where it stood, as after a restart. Says when that is. */
    Duration round() {
        try {
            long end = journal.end();
            Chronicle reading = chronicle.orElseGet(() -> new Chronicle(store.mark(), this::isPlanned));
            chronicle = Optional.empty();
            while (reading.cursor() < end) {
                List<JournalEntry> entries = journal.read(reading.cursor(), BATCH);
                if (entries.isEmpty()) {
                    break;
                }
                keep(reading.read(entries), entries.size());
            }
            behind = Math.max(0, end - reading.cursor());
            chronicle = Optional.of(reading);
            return Rounds.LONGEST;
        } catch (RuntimeException broken) {
            LOG.warn(
                    "What is written in conferences is not kept at the moment; again in {} ms",
                    PAUSE.toMillis(),
                    broken);
            return PAUSE;
        }
    }

    /** A mark alone is only worth a write when much was read; what is read again says nothing new. */
    private void keep(Step step, int read) {
        if (!step.isEmpty() || read == BATCH) {
            store.keep(step);
            kept.add(step.messages().size());
        }
    }

    private boolean isPlanned(ConferenceKey conference) {
        return plans.find(conference).isPresent();
    }

    /** Removes what is old or whose plan is gone, and forgets runs that will not go on. */
    void sweep() {
        try {
            chronicle.ifPresent(this::forgetMissed);
            int old = store.removeBefore(clock.instant().minus(retention));
            int orphaned = store.planned().stream()
                    .filter(conference -> !isPlanned(conference)
                            && conferences.find(conference).isEmpty())
                    .mapToInt(store::remove)
                    .sum();
            chronicle.ifPresent(reading -> store.tidy(reading.open()));
            removed.add(old + (long) orphaned);
            if (old + orphaned > 0) {
                LOG.info(
                        "{} messages of conferences were removed: {} old, {} of plans that are gone",
                        old + orphaned,
                        old,
                        orphaned);
            }
        } catch (RuntimeException broken) {
            LOG.warn("Old messages could not be removed; again in {} min", SWEEP.toMinutes(), broken);
        }
    }

    /** Those that were missing at the last sweep already: an end that is on its way to the journal has arrived by now. */
    private void forgetMissed(Chronicle reading) {
        Set<Run> missing = new HashSet<>(reading.open());
        missing.removeIf(run -> conferences
                .find(run.conference())
                .map(room -> room.openedAt().truncatedTo(ChronoUnit.MICROS)) // as the journal names it
                .filter(run.opened()::equals)
                .isPresent());
        missing.stream().filter(missed::contains).forEach(reading::forget);
        missing.removeAll(missed);
        missed = Set.copyOf(missing);
    }

    @Override
    public void report(MetricSink sink) {
        sink.counter("rostrum_chat_kept_total", "Messages of conferences that were kept", (double) kept.sum());
        sink.counter("rostrum_chat_removed_total", "Messages of conferences that were removed", (double) removed.sum());
        sink.gauge("rostrum_chat_behind", "Positions of the journal that are not read yet", (double) behind);
    }
}
