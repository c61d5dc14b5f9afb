package org.rostrum.media.director;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.rostrum.conference.Conference;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.conference.ConferenceListener;
import org.rostrum.conference.Envelope;
import org.rostrum.conference.ModeId;
import org.rostrum.conference.mode.ConferenceMode;
import org.rostrum.media.MediaEngine;

/**
 * Follows every conference and keeps the engine's arrows equal to the plan. Without the mode the last plan stands, only
 * departures still count; without an engine the plan is kept for the next one.
 */
@Component(service = {ConferenceListener.class, MediaDirector.class})
public final class MediaDirector implements ConferenceListener {

    private static final int PLANNERS = 2;

    private final Map<ConferenceKey, Drawing> drawings = new ConcurrentHashMap<>();
    private final List<ConferenceMode> modes = new CopyOnWriteArrayList<>();
    private final Executor planner;
    private final Runnable stop;
    private volatile MediaEngine engine = new NoEngine();

    @Activate
    public MediaDirector() {
        AtomicInteger number = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(
                PLANNERS, task -> new Thread(task, "rostrum-director-" + number.incrementAndGet()));
        this.planner = threads;
        this.stop = threads::shutdownNow;
    }

    MediaDirector(Executor planner) {
        this.planner = planner;
        this.stop = () -> {};
    }

    @Reference(
            service = ConferenceMode.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            unbind = "removeMode")
    void addMode(ConferenceMode mode) {
        modes.add(0, mode);
        ModeId id = mode.id();
        drawings.values().stream()
                .filter(drawing -> drawing.room().settings().mode().equals(id))
                .forEach(Drawing::redraw);
    }

    void removeMode(ConferenceMode mode) {
        modes.remove(mode);
    }

    /** The one of the highest ranking; a better one comes before the other goes. */
    @Reference(
            service = MediaEngine.class,
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY,
            unbind = "removeEngine")
    void addEngine(MediaEngine next) {
        MediaEngine last = engine;
        engine = next;
        drawings.forEach((conference, drawing) -> {
            last.close(conference);
            drawing.drawAgain();
        });
    }

    void removeEngine(MediaEngine gone) {
        if (engine == gone) {
            engine = new NoEngine();
        }
    }

    @Deactivate
    void close() {
        stop.run();
        drawings.values().forEach(Drawing::wipe);
        drawings.clear();
    }

    MediaEngine engine() {
        return engine;
    }

    @Override
    public void on(Envelope envelope) {
        Conference after = envelope.after();
        if (!endIfEnded(after)) {
            drawingOf(after).follow(envelope.event(), after);
        }
    }

    @Override
    public void resync(Conference snapshot) {
        if (!endIfEnded(snapshot)) {
            drawingOf(snapshot).restart(snapshot);
        }
    }

    private boolean endIfEnded(Conference room) {
        if (room.phase() != Conference.Phase.ENDED) {
            return false;
        }
        drawingOf(room).end(room);
        drawings.remove(room.key());
        return true;
    }

    private Drawing drawingOf(Conference room) {
        return drawings.computeIfAbsent(room.key(), key -> new Drawing(room, this::find, this::engine, planner));
    }

    private Optional<ConferenceMode> find(ModeId wanted) {
        return modes.stream().filter(mode -> mode.id().equals(wanted)).findFirst();
    }
}
