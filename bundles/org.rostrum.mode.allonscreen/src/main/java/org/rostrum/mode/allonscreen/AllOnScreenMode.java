package org.rostrum.mode.allonscreen;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;
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

/** A round table: who enters is on the podium at once, and all on it see and hear each other, in order of arrival. */
@Component(configurationPid = AllOnScreenConfig.PID)
@Designate(ocd = AllOnScreenConfig.class)
public final class AllOnScreenMode implements ConferenceMode {

    private static final ModeId ID = new ModeId("all-on-screen");

    private final Terms terms;

    @Activate
    public AllOnScreenMode(AllOnScreenConfig config) {
        this(config.limits());
    }

    AllOnScreenMode(String limits) {
        this.terms = Terms.of(limits);
    }

    @Override
    public ModeId id() {
        return ID;
    }

    @Override
    public Terms terms() {
        return terms;
    }

    @Override
    public Ruling rule(Conference room, Author by, Command command) {
        boolean lands = command instanceof Command.Join join && join.landing() != Place.WAITING_ROOM;
        return lands ? arriveOnThePodium((Command.Join) command) : Ruling.defer();
    }

    /** Who was admitted from the waiting room, or listened in the former mode, comes up. */
    @Override
    public List<Event> settle(Conference room) {
        return room.in(Place.AUDITORIUM).stream()
                .<Event>map(seat -> new Event.Moved(seat.id(), Place.PODIUM))
                .toList();
    }

    @Override
    public View viewFor(Conference room, Participant viewer) {
        if (viewer.waits()) {
            return View.NOTHING;
        }
        List<ParticipantId> others = room.in(Place.PODIUM).stream()
                .map(Participant::id)
                .filter(id -> !id.equals(viewer.id()))
                .toList();
        return new View(others, others);
    }

    private static Ruling arriveOnThePodium(Command.Join join) {
        return Ruling.of(new Event.Arrived(Participant.arriving(join).at(Place.PODIUM)));
    }
}
