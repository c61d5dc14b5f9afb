package org.rostrum.mode.smartmeeting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.rostrum.conference.Conference;
import org.rostrum.conference.Event;
import org.rostrum.conference.Participant;
import org.rostrum.conference.Participant.Connection;
import org.rostrum.conference.Place;
import org.rostrum.conference.Source;

/** The podium while people come and go on it within one command. Thinks ahead: every step counts for the next. */
final class Podium {

    /** When there are more than slots, as after a change of mode; of equals the one who arrived first stays. */
    private static final Comparator<Participant> WHO_STAYS = Comparator.comparing((Participant seat) -> seat.pinned())
            .thenComparing(Claim::isMadeBy)
            .thenComparing(seat -> seat.role().moderates())
            .reversed();

    private final List<Event> events = new ArrayList<>();
    private Conference room;

    Podium(Conference room) {
        this.room = room;
    }

    List<Event> events() {
        return events;
    }

    void add(Event event) {
        room = room.after(event);
        events.add(event);
    }

    void move(Participant seat, Place to) {
        add(new Event.Moved(seat.id(), to));
    }

    /** Whether there is a slot to take, if need be that of the one who has been silent longest. */
    boolean makeRoom() {
        if (room.count(Place.PODIUM) < slots()) {
            return true;
        }
        Optional<Participant> silent = room.in(Place.PODIUM).stream()
                .filter(Podium::canGo)
                .min(Comparator.comparingLong(seat -> seat.voice().since()));
        silent.ifPresent(seat -> move(seat, Place.AUDITORIUM));
        return silent.isPresent();
    }

    /** Who has nothing to say or to show any more goes by themselves. */
    void dismissIdle() {
        room.in(Place.PODIUM).stream().filter(Podium::isIdle).forEach(seat -> move(seat, Place.AUDITORIUM));
    }

    void dismissSurplus() {
        if (room.count(Place.PODIUM) > slots()) {
            room.in(Place.PODIUM).stream()
                    .sorted(WHO_STAYS)
                    .skip(slots())
                    .forEach(seat -> move(seat, Place.AUDITORIUM));
        }
    }

    /** Who speaks or shares comes up, the strongest claim first, as long as there is a slot to take. */
    void fill() {
        for (Participant next : contenders()) {
            if (!makeRoom()) {
                return;
            }
            move(next, Place.PODIUM);
        }
    }

    /** Who stepped down is remembered no longer than need be. */
    void forget() {
        SteppedDown.forget(room).forEach(this::add);
    }

    private List<Participant> contenders() {
        if (room.countActive(Place.AUDITORIUM) == 0) {
            return List.of();
        }
        return room.in(Place.AUDITORIUM).stream()
                .filter(seat -> Claim.isMadeBy(seat) && seat.connection() == Connection.SEATED)
                .filter(seat -> claim(seat).isMade())
                .sorted(Comparator.comparing(this::claim, Claim.STRONGEST_FIRST))
                .toList();
    }

    private Claim claim(Participant seat) {
        return SteppedDown.claim(room, seat);
    }

    private int slots() {
        return room.settings().speakers();
    }

    private static boolean isIdle(Participant seat) {
        return !seat.pinned() && !seat.offers(Source.MICROPHONE) && !seat.offers(Source.CONTENT);
    }

    /** Not who is coming back: their slot is kept as their seat is. */
    private static boolean canGo(Participant seat) {
        return !seat.pinned() && !Claim.isMadeBy(seat) && seat.connection() == Connection.SEATED;
    }
}
