package org.rostrum.webhook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.LongAdder;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.rostrum.conference.store.JournalEntry;
import org.rostrum.conference.store.JournalStore;
import org.rostrum.metrics.MetricSink;
import org.rostrum.metrics.MetricSource;
import org.rostrum.rounds.Rounds;
import org.rostrum.wire.Wire;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the letters out. One thread reads the journal and writes cursors; a hook has one delivery under way at most, so that
 * events arrive in order, and a slow one holds up no other. What was delivered and not yet written down when the server is
 * killed is delivered again: at least once, by {@code position} to be told apart.
 */
@Component(service = MetricSource.class, immediate = true)
public final class Courier implements MetricSource {

    /** The most events of one letter. */
    static final int BATCH = 100;

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final HookRows rows;
    private final JournalStore journal;
    private final Postman postman;
    private final Clock clock;
    private final Executor thread;
    private final Runnable bell;
    private final Runnable stop;
    private final Wire wire = new Wire();
    private final Set<String> underWay = new HashSet<>();
    private final LongAdder delivered = new LongAdder();
    private final LongAdder failed = new LongAdder();

    @Activate
    public Courier(@Reference HookRows rows, @Reference JournalStore journal, @Reference Postman postman) {
        ScheduledExecutorService own = Rounds.thread("rostrum-webhooks");
        Rounds rounds = new Rounds(own, PAUSE, this::round);
        this.rows = rows;
        this.journal = journal;
        this.postman = postman;
        this.clock = Clock.systemUTC();
        this.thread = own;
        this.bell = rounds::ring;
        Runnable deafToEvents = journal.whenAppended(bell);
        Runnable deafToHooks = rows.whenChanged(bell);
        this.stop = () -> {
            deafToEvents.run();
            deafToHooks.run();
            own.shutdownNow();
        };
        bell.run();
    }

    /** Goes round when it is told to. */
    Courier(HookRows rows, JournalStore journal, Postman postman, Clock clock, Executor thread) {
        this.rows = rows;
        this.journal = journal;
        this.postman = postman;
        this.clock = clock;
        this.thread = thread;
        this.bell = () -> {};
        this.stop = () -> {};
    }

    @Deactivate
    void close() {
        stop.run();
    }

    /**
     * Sends what can be sent now. On the courier's thread, as everything that touches a field that is not final. Says when one that
     * failed is tried again.
     */
    Duration round() {
        try {
            long end = journal.end();
            Instant now = clock.instant();
            Duration next = Rounds.LONGEST;
            for (Hook hook : rows.list()) {
                Duration wait = Duration.between(now, hook.nextTry());
                if (!hook.active() || hook.cursor() >= end || underWay.contains(hook.id())) {
                    continue;
                }
                if (wait.isNegative() || wait.isZero()) {
                    tell(hook, journal.read(hook.cursor(), BATCH), now);
                } else if (wait.compareTo(next) < 0) {
                    next = wait;
                }
            }
            return next;
        } catch (RuntimeException broken) {
            LOG.warn("Hooks are told nothing at the moment, next try in {} ms", PAUSE.toMillis(), broken);
            return PAUSE;
        }
    }

    private void tell(Hook hook, List<JournalEntry> entries, Instant now) {
        if (entries.isEmpty()) {
            return;
        }
        long position = entries.get(entries.size() - 1).position();
        List<JournalEntry> told = Letter.toldTo(hook, entries);
        if (told.isEmpty()) {
            rows.update(hook.delivered(position, now, hook.lastAnswer().orElse("")));
            return;
        }
        Optional<String> secret = rows.secret(hook.id());
        if (secret.isPresent()) {
            send(hook, Letter.of(hook, told, position, wire), secret.get(), now);
        }
    }

    private void send(Hook hook, Letter letter, String secret, Instant now) {
        underWay.add(hook.id());
        var unused = postman.deliver(hook, letter, secret, now)
                .thenAcceptAsync(answer -> settle(hook, letter, answer), thread);
    }

    private void settle(Hook hook, Letter letter, Postman.Answer answer) {
        underWay.remove(hook.id());
        Instant now = clock.instant();
        (answer.taken() ? delivered : failed).increment();
        Hook next = answer.taken()
                ? hook.delivered(letter.position(), now, answer.said())
                : hook.failed(now, answer.said());
        if (!next.active()) {
            LOG.warn(
                    "Hook {} has failed for {} days and is told nothing any more",
                    hook.id(),
                    Patience.LONGEST.toDays());
        }
        try {
            rows.update(next);
        } catch (RuntimeException broken) {
            LOG.warn("What hook {} was told could not be written down; it is told again", hook.id(), broken);
            bell.run();
        }
    }

    @Override
    public void report(MetricSink sink) {
        String name = "rostrum_webhook_deliveries_total";
        String help = "Requests that told hooks of events.";
        sink.counter(name, help, (double) delivered.sum(), "outcome", "delivered");
        sink.counter(name, help, (double) failed.sum(), "outcome", "failed");
    }
}
