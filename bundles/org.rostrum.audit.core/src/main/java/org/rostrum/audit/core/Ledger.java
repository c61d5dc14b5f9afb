package org.rostrum.audit.core;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.rostrum.audit.AuditLine;
import org.rostrum.audit.AuditLog;
import org.rostrum.audit.AuditQuery;
import org.rostrum.audit.AuditTrail;
import org.rostrum.audit.Deed;
import org.rostrum.audit.store.AuditStore;
import org.rostrum.identity.Right;
import org.rostrum.identity.User;
import org.rostrum.metrics.MetricSink;
import org.rostrum.metrics.MetricSource;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problems;
import org.rostrum.rounds.Rounds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes deeds down: at once into the log file of security ({@code data/log/security.log}), and on a thread of its own into
 * the store. While the store is broken they wait, {@value #WAITING} of them; what comes then stands in the file alone, and
 * the log says so.
 */
@Component(immediate = true)
public final class Ledger implements AuditLog, AuditTrail, MetricSource {

    private static final Logger LOG = LoggerFactory.getLogger(Ledger.class);

    /** The log of Karaf's own shell goes the same way. */
    private static final Logger SECURITY = LoggerFactory.getLogger("audit");

    private static final int WAITING = 10_000;
    private static final int BATCH = 500;
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int CLOSING_SECONDS = 5;

    private final AuditStore store;
    private final Clock clock;
    private final BlockingQueue<AuditLine> waiting = new ArrayBlockingQueue<>(WAITING);
    private final AtomicReference<Instant> last = new AtomicReference<>(Instant.EPOCH);
    private final LongAdder lost = new LongAdder();
    private final ScheduledExecutorService thread = Rounds.thread("rostrum-audit");
    private final Rounds rounds = new Rounds(thread, PAUSE, this::write);
    private final Runnable bell;

    /** Taken out of the queue and not yet in the store; only on the thread. */
    private final List<AuditLine> batch = new ArrayList<>();

    /** Whether the store failed last time; only on the thread. */
    private boolean broken;

    @Activate
    public Ledger(@Reference AuditStore store) {
        this(store, Clock.systemUTC(), true);
    }

    /**
     * @param byItself whether it writes without being told to, by {@link #write}
     */
    Ledger(AuditStore store, Clock clock, boolean byItself) {
        this.store = store;
        this.clock = clock;
        this.bell = byItself ? rounds::ring : () -> {};
    }

    @Deactivate
    void close() throws InterruptedException {
        rounds.close();
        thread.execute(this::write);
        thread.shutdown();
        if (!thread.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS)) {
            LOG.warn("{} lines of the audit were not kept, but stand in the log of security", waiting.size());
            thread.shutdownNow();
        }
    }

    @Override
    public void note(Deed deed) {
        AuditLine line =
                new AuditLine(UUID.randomUUID().toString(), last.updateAndGet(this::next), deed, Optional.empty());
        SECURITY.info("{}", Sentence.of(deed));
        if (!waiting.offer(line)) {
            lost.increment();
            LOG.warn("A line of the audit is not kept, {} wait already; it stands in the log of security", WAITING);
        }
        bell.run();
    }

    /** Never the same time twice, so that the lines have an order. */
    private Instant next(Instant before) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return now.isAfter(before) ? now : before.plus(1, ChronoUnit.MICROS);
    }

    /** What waits goes into the store. On the thread alone. Says when to try again, whoever rings. */
    Duration write() {
        try {
            while (!batch.isEmpty() || waiting.drainTo(batch, BATCH) > 0) {
                store.add(batch);
                batch.clear();
                broken = false;
            }
            return Rounds.LONGEST;
        } catch (RuntimeException failed) {
            if (!broken) {
                LOG.warn("The audit cannot be kept at the moment; its lines wait", failed);
            }
            broken = true;
            return PAUSE;
        }
    }

    @Override
    public Outcome<Page> read(AuditQuery query, int offset, int limit, User by) {
        if (limit < 1 || limit > MOST || offset < 0) {
            throw new IllegalArgumentException(
                    "offset, limit: " + offset + ", " + limit + " (expected: 0.., 1.." + MOST + ")");
        }
        return by.may(Right.ADMINISTRATOR) || by.may(Right.SECURITY_ADMINISTRATOR)
                ? Outcome.done(new Page(store.find(query, offset, limit), store.count(query)))
                : Outcome.refused(Problems.RIGHT_REQUIRED.because("This needs the right " + Right.ADMINISTRATOR + "."));
    }

    @Override
    public void report(MetricSink sink) {
        sink.counter("rostrum_audit_lost_total", "Lines of the audit that are in no store.", (double) lost.sum());
    }
}
