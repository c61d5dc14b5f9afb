package org.rostrum.mode.talkingstick;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
import org.rostrum.problem.Problems;

/**
 * One stick goes round: who holds it is on the podium and is heard, all others are seen and listen. The holder passes it
 * on with the order {@code stick.pass} and the seat it goes {@code to}; a moderator gives it to anybody. If the holder
 * goes, it falls to who arrived first. Walked through in {@code docs/concepts/write-your-own-mode.md}.
 */
@Component
public final class TalkingStickMode implements ConferenceMode {

    @Override
    public ModeId id() {
        return new ModeId("talking-stick");
    }

    @Override
    public Terms terms() {
        return Terms.of("1/49");
    }

    @Override
    public Ruling rule(Conference room, Author by, Command command) {
        return command instanceof Command.Custom order && order.name().equals("stick.pass")
                ? pass(room, by, ParticipantId.parse(order.data().get("to")))
                : Ruling.defer();
    }

    @Override
    public List<Event> settle(Conference room) {
        if (room.count(Place.PODIUM) == 1) {
            return List.of();
        }
        return room.count(Place.PODIUM) == 0
                ? room.inside().stream().limit(1).map(TalkingStickMode::take).toList()
                : room.in(Place.PODIUM).stream()
                        .skip(1)
                        .map(TalkingStickMode::giveUp)
                        .toList();
    }

    @Override
    public View viewFor(Conference room, Participant viewer) {
        return viewer.waits() ? View.NOTHING : new View(idsOf(room.inside()), idsOf(room.in(Place.PODIUM)));
    }

    private static Ruling pass(Conference room, Author by, Optional<ParticipantId> to) {
        Optional<Participant> next = to.flatMap(room::find).filter(seat -> !seat.waits());
        if (next.isEmpty()) {
            return Ruling.refuse(Problems.PARTICIPANT_UNKNOWN.because("Nobody sits there to take the stick."));
        }
        List<Participant> holders = room.in(Place.PODIUM);
        boolean holds = holders.stream().anyMatch(holder -> by.equals(new Author.Seat(holder.id())));
        if (!holds && !room.roleOf(by).moderates()) {
            return Ruling.refuse(Problems.ROLE_REQUIRED.because("Only who holds the stick passes it on."));
        }
        if (holders.contains(next.get())) {
            return Ruling.of();
        }
        return new Ruling.Do(Stream.concat(
                        holders.stream().map(TalkingStickMode::giveUp),
                        next.stream().map(TalkingStickMode::take))
                .toList());
    }

    private static Event take(Participant seat) {
        return new Event.Moved(seat.id(), Place.PODIUM);
    }

    private static Event giveUp(Participant seat) {
        return new Event.Moved(seat.id(), Place.AUDITORIUM);
    }

    private static List<ParticipantId> idsOf(List<Participant> seats) {
        return seats.stream().map(Participant::id).toList();
    }
}
