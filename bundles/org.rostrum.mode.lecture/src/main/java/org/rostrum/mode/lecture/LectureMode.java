package org.rostrum.mode.lecture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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

/**
 * A lecture: the one on the podium lectures, is alone seen and heard, and sees and hears all. There is a lecturer whenever
 * somebody who moderates is inside; who has the lectern keeps it until they go or it is handed over.
 */
@Component(configurationPid = LectureConfig.PID)
@Designate(ocd = LectureConfig.class)
public final class LectureMode implements ConferenceMode {

    private static final ModeId ID = new ModeId("lecture");

    /** Under this name the seat of the lecturer is remembered. */
    private static final String LECTURER = "lecturer";

    /** Whose turn it is at the lectern: the owner's, then the other moderators' in the order of arrival. */
    private static final Comparator<Participant> TURN =
            Comparator.comparing(Participant::role, Comparator.reverseOrder());

    private static final Comparator<Participant> ON_THE_PODIUM_FIRST =
            Comparator.comparing(seat -> seat.place() != Place.PODIUM);

    private static final Comparator<Participant> WHO_MODERATES_FIRST =
            Comparator.comparing(seat -> !seat.role().moderates());

    private final Terms terms;

    @Activate
    public LectureMode(LectureConfig config) {
        this(config.limits());
    }

    LectureMode(String limits) {
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
        if (command instanceof Command.Join join) {
            return arrive(join);
        }
        if (command instanceof Command.CallToPodium call) {
            return new Ruling.Do(passing(room, Optional.of(call.who())));
        }
        if (command instanceof Command.AskForPodium && by instanceof Author.Seat seat) {
            boolean may = room.roleOf(by).moderates();
            return may ? new Ruling.Do(passing(room, Optional.of(seat.id()))) : Ruling.defer();
        }
        return command instanceof Command.StepDown down ? stepDown(room, down.who()) : Ruling.defer();
    }

    /** Costs nothing as long as the lecturer is there. */
    @Override
    public List<Event> settle(Conference room) {
        Optional<Participant> lecturer = lecturer(room);
        if (lecturer.isPresent() && room.count(Place.PODIUM) == 1) {
            return List.of();
        }
        Optional<Participant> next = lecturer.or(() -> moderating(room).min(ON_THE_PODIUM_FIRST.thenComparing(TURN)));
        return passing(room, next.map(Participant::id));
    }

    /** Nobody is seen between two lecturers, nor while the room is as the former mode left it. */
    @Override
    public View viewFor(Conference room, Participant viewer) {
        Optional<ParticipantId> lecturer = lecturer(room).map(Participant::id);
        if (viewer.waits() || lecturer.isEmpty()) {
            return View.NOTHING;
        }
        List<ParticipantId> shown =
                lecturer.get().equals(viewer.id()) ? audience(room, viewer) : List.of(lecturer.get());
        return new View(shown, shown);
    }

    private static List<ParticipantId> audience(Conference room, Participant lecturer) {
        return room.inside().stream()
                .filter(seat -> !seat.id().equals(lecturer.id()))
                .sorted(WHO_MODERATES_FIRST)
                .map(Participant::id)
                .toList();
    }

    private static Ruling arrive(Command.Join join) {
        return join.landing() == Place.WAITING_ROOM
                ? Ruling.defer()
                : Ruling.of(new Event.Arrived(Participant.arriving(join).at(Place.AUDITORIUM)));
    }

    /** Whoever moderates alone stays: there must be a lecturer. An attendee may go and leave nobody. */
    private static Ruling stepDown(Conference room, ParticipantId who) {
        Optional<Participant> lecturer = lecturer(room).filter(seat -> seat.id().equals(who));
        if (lecturer.isEmpty()) {
            return Ruling.of();
        }
        Optional<ParticipantId> next = moderating(room)
                .filter(seat -> !seat.id().equals(who))
                .min(TURN)
                .map(Participant::id);
        boolean mustStay = next.isEmpty() && lecturer.get().role().moderates();
        return mustStay ? Ruling.of() : new Ruling.Do(passing(room, next));
    }

    private static Optional<Participant> lecturer(Conference room) {
        return Optional.ofNullable(room.modeData().get(LECTURER))
                .flatMap(ParticipantId::parse)
                .flatMap(room::find)
                .filter(seat -> seat.place() == Place.PODIUM);
    }

    private static Stream<Participant> moderating(Conference room) {
        return room.inside().stream().filter(seat -> seat.role().moderates());
    }

    /** What must happen so that this one, or nobody, is on the podium and is remembered; never are two on it. */
    private static List<Event> passing(Conference room, Optional<ParticipantId> next) {
        List<Event> events = new ArrayList<>();
        List<Participant> podium = room.in(Place.PODIUM);
        podium.stream()
                .map(Participant::id)
                .filter(seat -> !next.equals(Optional.of(seat)))
                .forEach(seat -> events.add(new Event.Moved(seat, Place.AUDITORIUM)));
        if (events.size() == podium.size()) {
            next.ifPresent(seat -> events.add(new Event.Moved(seat, Place.PODIUM)));
        }
        Optional<String> name = next.map(ParticipantId::value);
        if (!name.equals(Optional.ofNullable(room.modeData().get(LECTURER)))) {
            events.add(new Event.Remembered(LECTURER, name));
        }
        return events;
    }
}
