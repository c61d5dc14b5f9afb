package org.rostrum.media.director;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.conference.ParticipantId;
import org.rostrum.conference.Source;
import org.rostrum.media.MediaConsole;
import org.rostrum.media.MediaEngine;
import org.rostrum.media.MediaTests;
import org.rostrum.media.Offer;
import org.rostrum.media.SeatKey;
import org.rostrum.media.Subscription;
import org.rostrum.metrics.MetricSink;
import org.rostrum.metrics.MetricSource;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problem;
import org.rostrum.problem.Problems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tests of connections. To the engine each is a room of two seats and one arrow; no conference knows of it. What lasts too long or sends
 * too much is ended.
 */
@Component(service = {MediaTests.class, MetricSource.class})
public final class TestRange implements MediaTests, MetricSource {

    static final Duration LONGEST = Duration.ofMinutes(1);

    /** Two ends by two protocols, and as many again after a failure. */
    static final int MOST_OFFERS = 8;

    /** In bit/s: more than twice what pages send. */
    static final long MOST_BITRATE = 6_000_000;

    private static final Logger LOG = LoggerFactory.getLogger(TestRange.class);
    private static final ParticipantId SENDER = new ParticipantId("sender");
    private static final ParticipantId RECEIVER = new ParticipantId("receiver");
    private static final long LOOK_SECONDS = 1;

    private final MediaDirector director;
    private final LongSupplier nanoTime;
    private final Runnable stop;
    private final AtomicReference<TestBook> book = new AtomicReference<>(TestBook.EMPTY);
    private final AtomicReference<MediaConsole> console = new AtomicReference<>();
    private final AtomicLong begun = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final AtomicLong stopped = new AtomicLong();

    @Activate
    public TestRange(@Reference MediaDirector director) {
        this.director = director;
        nanoTime = System::nanoTime;
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "rostrum-media-tests");
            thread.setDaemon(true);
            return thread;
        });
        var unused = timer.scheduleWithFixedDelay(this::look, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
        stop = timer::shutdownNow;
    }

    TestRange(MediaDirector director, LongSupplier nanoTime) {
        this.director = director;
        this.nanoTime = nanoTime;
        stop = () -> {};
    }

    /** Who knows how much a test sends. */
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void addConsole(MediaConsole next) {
        console.set(next);
    }

    void removeConsole(MediaConsole gone) {
        console.compareAndSet(gone, null);
    }

    @Override
    public CompletionStage<Outcome<String>> answer(UUID test, String network, End end, Offer offer) {
        Optional<Problem> objection = objection(end, offer).or(() -> open(test, network));
        if (objection.isPresent()) {
            refused.incrementAndGet();
            return CompletableFuture.completedStage(Outcome.refused(objection.get()));
        }
        SeatKey seat = new SeatKey(new ConferenceKey(test), end == End.SENDING ? SENDER : RECEIVER);
        return MediaDesk.ask(director.engine(), seat, offer);
    }

    private static Optional<Problem> objection(End end, Offer offer) {
        List<Source> own = end == End.SENDING ? List.of(Source.CAMERA) : List.of();
        return List.copyOf(offer.sends().values()).equals(own)
                ? Optional.empty()
                : Optional.of(Problems.MEDIA_OFFER_INVALID.because("sends: (expected: " + own + ")"));
    }

    /** Opens a test that is not open yet. */
    private Optional<Problem> open(UUID test, String network) {
        TestBook.Trial next = TestBook.Trial.begins(test, network, nanoTime.getAsLong());
        TestBook before = book.getAndUpdate(now -> now.admitting(next));
        TestBook.Trial known = before.running().get(test);
        if (known != null) {
            return known.offers().incrementAndGet() < MOST_OFFERS
                    ? Optional.empty()
                    : Optional.of(Problems.REQUEST_TOO_FREQUENT.because("This test has offered too often."));
        }
        Optional<Problem> objection = before.objection(next);
        if (objection.isEmpty()) {
            begun.incrementAndGet();
            Subscription arrow = new Subscription(SENDER, RECEIVER, Source.CAMERA);
            withEngine(engine -> engine.redraw(new ConferenceKey(test), List.of(), List.of(arrow)));
        }
        return objection;
    }

    @Override
    public void close(UUID test) {
        if (book.getAndUpdate(now -> now.without(test)).running().containsKey(test)) {
            withEngine(engine -> engine.close(new ConferenceKey(test)));
        }
    }

    private void withEngine(Consumer<MediaEngine> task) {
        try {
            task.accept(director.engine());
        } catch (RuntimeException | LinkageError e) {
            LOG.error("The media engine failed in a test of a connection", e);
        }
    }

    /** Ends what has lasted too long, and asks the engine for what sends too much. */
    void look() {
        Collection<TestBook.Trial> running = book.get().running().values();
        if (running.isEmpty()) {
            return;
        }
        long oldest = nanoTime.getAsLong() - LONGEST.toNanos();
        running.stream().filter(trial -> trial.begun() - oldest <= 0).forEach(trial -> end(trial.id(), "too long"));
        MediaConsole present = console.get();
        if (present == null) {
            return;
        }
        try {
            var unused = present.sessions().thenAccept(this::endLoud).exceptionally(TestRange::unknown);
        } catch (RuntimeException | LinkageError e) {
            unknown(e);
        }
    }

    private void endLoud(List<MediaConsole.Session> sessions) {
        Set<UUID> running = book.get().running().keySet();
        sessions.stream()
                .filter(session -> running.contains(testOf(session)))
                .filter(session -> session.sends().stream()
                                .mapToLong(MediaConsole.Sent::bitrate)
                                .sum()
                        > MOST_BITRATE)
                .forEach(session -> end(testOf(session), "too much"));
    }

    private static UUID testOf(MediaConsole.Session session) {
        return session.seat().conference().value();
    }

    private static Void unknown(Throwable why) {
        LOG.warn("What tests of connections send could not be asked", why);
        return null;
    }

    private void end(UUID test, String why) {
        LOG.info("A test of a connection is ended: {}", why);
        stopped.incrementAndGet();
        close(test);
    }

    @Override
    public void report(MetricSink sink) {
        sink.gauge(
                "rostrum_media_tests",
                "Tests of connections that run",
                book.get().running().size());
        sink.counter("rostrum_media_tests_begun_total", "Tests of connections that began", (double) begun.get());
        sink.counter("rostrum_media_tests_refused_total", "Offers of tests that were refused", (double) refused.get());
        sink.counter(
                "rostrum_media_tests_stopped_total",
                "Tests of connections that lasted too long or sent too much",
                (double) stopped.get());
    }

    @Deactivate
    void stop() {
        stop.run();
        book.get().running().keySet().forEach(this::close);
    }
}
