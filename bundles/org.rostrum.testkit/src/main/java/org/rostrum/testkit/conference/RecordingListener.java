package org.rostrum.testkit.conference;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.rostrum.conference.Conference;
import org.rostrum.conference.ConferenceListener;
import org.rostrum.conference.Envelope;
import org.rostrum.conference.Event;

/** Remembers all it is told. Any thread may tell it. */
public final class RecordingListener implements ConferenceListener {

    private final List<Envelope> heard = new CopyOnWriteArrayList<>();
    private final List<Conference> resyncs = new CopyOnWriteArrayList<>();

    @Override
    public void on(Envelope envelope) {
        heard.add(envelope);
    }

    @Override
    public void resync(Conference conference) {
        resyncs.add(conference);
    }

    public List<Envelope> heard() {
        return heard;
    }

    public List<Event> events() {
        return heard.stream().map(Envelope::event).toList();
    }

    public List<Conference> resyncs() {
        return resyncs;
    }
}
