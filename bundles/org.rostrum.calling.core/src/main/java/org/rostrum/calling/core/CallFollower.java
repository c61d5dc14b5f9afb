package org.rostrum.calling.core;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rostrum.conference.Conference;
import org.rostrum.conference.ConferenceListener;
import org.rostrum.conference.Envelope;
import org.rostrum.conference.Event;

/** Tells the calls who has come and gone, in every conference. */
@Component(service = ConferenceListener.class)
public final class CallFollower implements ConferenceListener {

    private final Calling calling;

    @Activate
    public CallFollower(@Reference Calling calling) {
        this.calling = calling;
    }

    @Override
    public void on(Envelope envelope) {
        if (movesSomebody(envelope.event())) {
            calling.happened(envelope.after());
        }
    }

    @Override
    public void resync(Conference conference) {
        calling.happened(conference);
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
