package org.rostrum.media.sfu;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.conference.ParticipantId;
import org.rostrum.media.LoudnessListener;
import org.rostrum.media.MediaListener;
import org.rostrum.media.MediaState;
import org.rostrum.media.Reception;
import org.rostrum.media.SeatKey;
import org.rostrum.media.sfu.worker.Herald;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The control thread of the engine: reads offers and tells listeners, one thing after the other. */
final class ControlDesk implements Herald, AutoCloseable {
    static final int MAX_OFFERS = 1024;

    static final int MAX_REPORTS = 1024;
    private static final Logger LOG = LoggerFactory.getLogger(ControlDesk.class);

    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread control = new Thread(work, "rostrum-media-control");
        control.setDaemon(true);
        return control;
    });
    private final AtomicInteger offers = new AtomicInteger();
    private final List<MediaListener> listeners = new CopyOnWriteArrayList<>();
    private final AtomicInteger reports = new AtomicInteger();
    private final List<LoudnessListener> ears = new CopyOnWriteArrayList<>();

    void add(MediaListener listener) {
        listeners.add(listener);
    }

    void remove(MediaListener listener) {
        listeners.remove(listener);
    }

    void add(LoudnessListener listener) {
        ears.add(listener);
    }

    void remove(LoudnessListener listener) {
        ears.remove(listener);
    }

    /** For what clients ask, of which a bounded number may wait. False: too many do. */
    boolean runIfFree(Runnable work) {
        if (offers.incrementAndGet() > MAX_OFFERS) {
            offers.decrementAndGet();
            return false;
        }
        return run(() -> {
            offers.decrementAndGet();
            work.run();
        });
    }

    /** For what the house asks, which is never refused while the engine runs. */
    boolean run(Runnable work) {
        try {
            thread.execute(work);
            return true;
        } catch (RejectedExecutionException e) {
            return false; // the engine has stopped
        }
    }

    @Override
    public void stateChanged(SeatKey seat, MediaState state) {
        tell(listener -> listener.stateChanged(seat, state));
    }

    @Override
    public void receptionChanged(SeatKey seat, Reception reception) {
        tell(listener -> listener.receptionChanged(seat, reception));
    }

    /** Where listeners fall behind, windows are left out; the silence at the end never is. */
    @Override
    public void heard(ConferenceKey conference, Map<ParticipantId, Integer> loudness) {
        if (reports.incrementAndGet() > MAX_REPORTS && !loudness.isEmpty()) {
            reports.decrementAndGet();
            return;
        }
        run(() -> {
            reports.decrementAndGet();
            ears.forEach(ear -> tell(ear, listener -> listener.heard(conference, loudness)));
        });
    }

    @Override
    public void dominates(ConferenceKey conference, Optional<ParticipantId> who) {
        run(() -> ears.forEach(ear -> tell(ear, listener -> listener.dominates(conference, who))));
    }

    private void tell(Consumer<MediaListener> news) {
        run(() -> listeners.forEach(listener -> tell(listener, news)));
    }

    private static <L> void tell(L listener, Consumer<L> news) {
        try {
            news.accept(listener);
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("The listener {} failed", listener.getClass().getName(), e);
        }
    }

    /** Lets what is queued finish, at most a second. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(1, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
