package org.rostrum.media.director;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rostrum.conference.Conference;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.conference.ConferenceService;
import org.rostrum.conference.admission.AccessPolicy;
import org.rostrum.conference.admission.JoinRequest;
import org.rostrum.conference.admission.Verdict;
import org.rostrum.identity.UserId;
import org.rostrum.media.MediaDrain;
import org.rostrum.metrics.MetricSink;
import org.rostrum.metrics.MetricSource;
import org.rostrum.metrics.ReadinessCheck;
import org.rostrum.problem.Problem;
import org.rostrum.problem.Problems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Knows which conferences go on while the server runs empty: those in which somebody sat when it began, until the last one has gone.
 * Health stays good meanwhile, or those inside could not come back through a proxy that asks for it; it says what goes on.
 */
@Component(service = {Drain.class, MediaDrain.class, AccessPolicy.class, MetricSource.class, ReadinessCheck.class})
public final class Drain implements MediaDrain, AccessPolicy, MetricSource, ReadinessCheck {

    private static final Logger LOG = LoggerFactory.getLogger(Drain.class);

    private final ConferenceService conferences;

    /** Empty while it is off. */
    private final AtomicReference<Optional<Set<ConferenceKey>>> spared = new AtomicReference<>(Optional.empty());

    @Activate
    public Drain(@Reference ConferenceService conferences) {
        this.conferences = conferences;
    }

    @Override
    public Draining set(boolean on, UserId by) {
        Optional<Set<ConferenceKey>> before = spared.getAndUpdate(now -> next(now, on));
        Draining state = state();
        if (before.isPresent() != on) {
            LOG.info("{} has {} the drain; {} conferences go on", by, on ? "begun" : "ended", state.remaining());
        }
        return state;
    }

    private Optional<Set<ConferenceKey>> next(Optional<Set<ConferenceKey>> now, boolean on) {
        if (on && now.isPresent()) {
            return now;
        }
        return on
                ? Optional.of(inhabited().map(Conference::key).collect(Collectors.toUnmodifiableSet()))
                : Optional.empty();
    }

    @Override
    public Draining state() {
        return new Draining(spared.get().isPresent(), (int)
                inhabited().filter(room -> objection(room).isEmpty()).count());
    }

    private Stream<Conference> inhabited() {
        return conferences.running().stream()
                .filter(room -> !room.participants().isEmpty());
    }

    /** Why nobody enters this conference or gets media in it; empty where nothing is in the way. */
    Optional<Problem> objection(Conference room) {
        boolean goesOn = spared.get()
                .map(some -> some.contains(room.key()) && !room.participants().isEmpty())
                .orElse(true);
        return goesOn
                ? Optional.empty()
                : Optional.of(Problems.MEDIA_DRAINING.because("The server is about to stop and takes nothing new."));
    }

    @Override
    public CompletionStage<Verdict> judge(JoinRequest request, Conference room) {
        return CompletableFuture.completedStage(
                objection(room).map(Verdict::refuse).orElseGet(Verdict::admit));
    }

    @Override
    public void report(MetricSink sink) {
        Draining now = state();
        sink.gauge("rostrum_media_draining", "1 while the server runs empty before it is stopped.", now.on() ? 1 : 0);
        sink.gauge(
                "rostrum_media_conferences", "Conferences in which somebody sits and that may go on.", now.remaining());
    }

    @Override
    public String name() {
        return "drain";
    }

    @Override
    public Readiness check() {
        Draining now = state();
        if (!now.on()) {
            return Readiness.of(true, "drain.off", "Not draining");
        }
        return Readiness.of(
                true,
                "drain.on",
                "Draining: " + now.remaining() + " conferences go on, no other is let in",
                now.remaining());
    }
}
