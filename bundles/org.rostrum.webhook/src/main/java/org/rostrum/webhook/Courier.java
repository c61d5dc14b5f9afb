package org.rostrum.webhook;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.rostrum.conference.store.JournalEntry;
import org.rostrum.conference.store.JournalStore;
import org.rostrum.metrics.MetricSink;
import org.rostrum.metrics.MetricSource;
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
    private static final Duration ROUND = Duration.ofMillis(500);
    private static final Duration CONNECTING = Duration.ofSeconds(5);
    private static final Duration ANSWERING = Duration.ofSeconds(10);
    private static final int OK = 200;
    private static final int NOT_OK = 300;

    private final HookRows rows;
    private final JournalStore journal;
    private final Clock clock;
    private final Executor thread;
    private final Runnable stop;
    private final Wire wire = new Wire();
    private final Set<String> underWay = new HashSet<>();
    private final LongAdder delivered = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECTING)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    @Activate
    public Courier(@Reference HookRows rows, @Reference JournalStore journal) {
        ScheduledExecutorService rounds =
                Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "rostrum-webhooks"));
        this.rows = rows;
        this.journal = journal;
        this.clock = Clock.systemUTC();
        this.thread = rounds;
        this.stop = rounds::shutdownNow;
        var unused =
                rounds.scheduleWithFixedDelay(this::round, ROUND.toMillis(), ROUND.toMillis(), TimeUnit.MILLISECONDS);
    }

    Courier(HookRows rows, JournalStore journal, Clock clock, Executor thread) {
        this.rows = rows;
        this.journal = journal;
        this.clock = clock;
        this.thread = thread;
        this.stop = () -> {};
    }

    @Deactivate
    void close() {
        stop.run();
    }

    /** Sends what can be sent now. On the courier's thread, as everything that touches a field that is not final. */
    void round() {
        try {
            long end = journal.end();
            Instant now = clock.instant();
            for (Hook hook : rows.list()) {
                boolean due = hook.active() && hook.cursor() < end && !now.isBefore(hook.nextTry());
                if (due && !underWay.contains(hook.id())) {
                    tell(hook, journal.read(hook.cursor(), BATCH), now);
                }
            }
        } catch (RuntimeException broken) {
            LOG.warn("Hooks are told nothing at the moment, next try in {} ms", ROUND.toMillis(), broken);
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
        HttpRequest request = HttpRequest.newBuilder(hook.url())
                .timeout(ANSWERING)
                .header("Content-Type", "application/json")
                .header("User-Agent", "Rostrum")
                .header(Letter.SIGNATURE, letter.signature(secret, now))
                .POST(HttpRequest.BodyPublishers.ofString(letter.body()))
                .build();
        underWay.add(hook.id());
        CompletableFuture<HttpResponse<Void>> answer =
                client.sendAsync(request, HttpResponse.BodyHandlers.discarding());
        // The request's own time ends with the headers of the answer; a body may go on for ever.
        var unused = answer.orTimeout(2 * ANSWERING.toSeconds(), TimeUnit.SECONDS)
                .whenCompleteAsync(
                        (response, why) -> {
                            answer.cancel(true);
                            settle(hook, letter, response, why);
                        },
                        thread);
    }

    private void settle(Hook hook, Letter letter, HttpResponse<Void> response, Throwable why) {
        underWay.remove(hook.id());
        Instant now = clock.instant();
        boolean taken = response != null && response.statusCode() >= OK && response.statusCode() < NOT_OK;
        String said = response != null ? Integer.toString(response.statusCode()) : nameOf(why);
        (taken ? delivered : failed).increment();
        Hook next = taken ? hook.delivered(letter.position(), now, said) : hook.failed(now, said);
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
        }
    }

    private static String nameOf(Throwable why) {
        Throwable cause = why instanceof CompletionException && why.getCause() != null ? why.getCause() : why;
        return cause.getClass().getSimpleName();
    }

    @Override
    public void report(MetricSink sink) {
        String name = "rostrum_webhook_deliveries_total";
        String help = "Requests that told hooks of events.";
        sink.counter(name, help, (double) delivered.sum(), "outcome", "delivered");
        sink.counter(name, help, (double) failed.sum(), "outcome", "failed");
    }
}
