package com.example.mode.duet;

import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.rostrum.conference.Author;
import org.rostrum.conference.Command;
import org.rostrum.conference.Conference;
import org.rostrum.conference.Event;
import org.rostrum.conference.ModeId;
import org.rostrum.conference.Participant;
import org.rostrum.conference.ParticipantId;
import org.rostrum.conference.Place;
import org.rostrum.conference.mode.ConferenceMode;
import org.rostrum.conference.mode.Ruling;
import org.rostrum.conference.mode.Terms;
import org.rostrum.conference.mode.View;

/** The first two who come in talk, all others watch them. */
@Component
public final class DuetMode implements ConferenceMode {

    private static final int VOICES = 2;

    @Override
    public ModeId id() {
        return new ModeId("duet");
    }

    @Override
    public Terms terms() {
        return Terms.of("2/200");
    }

    /** It has no orders of its own: the house rules decide everything. */
    @Override
    public Ruling rule(Conference room, Author by, Command command) {
        return Ruling.defer();
    }

    @Override
    public List<Event> settle(Conference room) {
        List<Participant> inside = room.inside();
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < inside.size(); i++) {
            Place place = i < VOICES ? Place.PODIUM : Place.AUDITORIUM;
            if (inside.get(i).place() != place) {
                events.add(new Event.Moved(inside.get(i).id(), place));
            }
        }
        return events;
    }

    @Override
    public View viewFor(Conference room, Participant viewer) {
        List<ParticipantId> duet =
                room.in(Place.PODIUM).stream().map(Participant::id).toList();
        return viewer.waits() ? View.NOTHING : new View(duet, duet);
    }
}
