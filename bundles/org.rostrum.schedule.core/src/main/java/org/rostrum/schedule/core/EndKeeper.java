package org.rostrum.schedule.core;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.rostrum.conference.Conference;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.conference.ConferenceListener;
import org.rostrum.conference.Envelope;
import org.rostrum.conference.Event;
import org.rostrum.schedule.ConferencePlan;
import org.rostrum.schedule.Launch;
import org.rostrum.schedule.store.PlanStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes into a plan that its run was ended for good. A run that closed because nobody was left can be entered again, as
 * can a virtual room; of a recurring conference it is the occurrence that is over.
 */
@Component(service = ConferenceListener.class)
public final class EndKeeper implements ConferenceListener {

    private static final Logger LOG = LoggerFactory.getLogger(EndKeeper.class);

    private final PlanStore store;
    private final Executor writer;
    private final Runnable stop;

    @Activate
    public EndKeeper(@Reference PlanStore store) {
        this.store = store;
        ExecutorService thread = Executors.newSingleThreadExecutor(task -> new Thread(task, "rostrum-plans"));
        this.writer = thread;
        this.stop = thread::shutdown;
    }

    EndKeeper(PlanStore store, Executor writer) {
        this.store = store;
        this.writer = writer;
        this.stop = () -> {};
    }

    @Deactivate
    void close() {
        stop.run();
    }

    @Override
    public void on(Envelope envelope) {
        if (envelope.event() instanceof Event.Ended ended && ended.cause() != Event.Ended.Cause.EMPTY) {
            Instant opened = envelope.after().openedAt();
            writer.execute(() -> write(envelope.conference(), opened, envelope.at()));
        }
    }

    /** A snapshot does not say why a run is over: in doubt the conference can be entered again. */
    @Override
    public void resync(Conference conference) {}

    private void write(ConferenceKey key, Instant opened, Instant at) {
        try {
            PlanStore.Change outcome = Revision.revise(
                    store,
                    key,
                    plan -> canEnd(plan) ? plan.withEnded(Optional.of(Opening.endOfRun(plan, opened, at))) : plan);
            if (outcome == PlanStore.Change.STALE) {
                LOG.warn("The plan of conference {} changes all the time; it can be entered again", key);
            }
        } catch (RuntimeException e) {
            LOG.warn("The end of conference {} could not be written; it can be entered again", key, e);
        }
    }

    private static boolean canEnd(ConferencePlan plan) {
        return !(plan.launch() instanceof Launch.VirtualRoom);
    }
}
