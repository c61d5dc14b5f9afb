package org.rostrum.calling.core;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Component;
import org.rostrum.conference.Conference;
import org.rostrum.conference.ConferenceListener;
import org.rostrum.conference.Envelope;
import org.rostrum.conference.Event;

/**
 * Tells the calls who has come and gone, in every conference. Needs nothing itself: the conferences wait for their
 * listeners, and the calls for the conferences.
 */
@Component(service = {ConferenceListener.class, CallFollower.class})
public final class CallFollower implements ConferenceListener {

    private final AtomicReference<Consumer<Conference>> told = new AtomicReference<>(room -> {});

    /** @param next told of every conference in which somebody came or went; must return at once */
    void tell(Consumer<Conference> next) {
        told.set(next);
    }

    @Override
    public void on(Envelope envelope) {
        if (movesSomebody(envelope.event())) {
            told.get().accept(envelope.after());
        }
    }

    @Override
    public void resync(Conference conference) {
        told.get().accept(conference);
    }

    private static boolean movesSomebody(Event event) {
        return event instanceof Event.Opened
                || event instanceof Event.Arrived
                || event instanceof Event.Departed
                || event instanceof Event.Moved
                || event instanceof Event.IdChanged
                || event instanceof Event.Ended;
    }
}
