package org.rostrum.conference.core;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.rostrum.conference.Author;
import org.rostrum.conference.Conference;
import org.rostrum.conference.Envelope;
import org.rostrum.conference.Event;

/** What one command leads to, before anybody sees it: every event with the state after it. */
final class Draft {

    private final Instant at;
    private final List<Event> events = new ArrayList<>(2);
    private final List<Conference> states = new ArrayList<>(2);
    private Conference room;

    Draft(Conference room, Instant at) {
        this.room = room;
        this.at = at;
    }

    void add(Event event) {
        if (room.phase() == Conference.Phase.ENDED) {
            throw new IllegalStateException(event + " after the end");
        }
        room = room.after(event, at);
        events.add(event);
        states.add(room);
    }

    boolean isEmpty() {
        return events.isEmpty();
    }

    /** As it will be. */
    Conference room() {
        return room;
    }

    List<Event> events() {
        return Collections.unmodifiableList(events);
    }

    List<Envelope> envelopes(Author by) {
        List<Envelope> envelopes = new ArrayList<>(events.size());
        for (int i = 0; i < events.size(); i++) {
            Conference after = states.get(i);
            envelopes.add(new Envelope(after.key(), after.seq(), at, by, events.get(i), after));
        }
        return envelopes;
    }
}
