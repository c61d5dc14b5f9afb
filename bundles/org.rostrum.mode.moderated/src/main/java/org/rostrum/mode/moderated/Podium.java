package org.rostrum.mode.moderated;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.rostrum.conference.Command;
import org.rostrum.conference.Conference;
import org.rostrum.conference.Event;
import org.rostrum.conference.Event.PodiumClosed.Outcome;
import org.rostrum.conference.Participant;
import org.rostrum.conference.Place;
import org.rostrum.conference.PodiumRequest.Kind;
import org.rostrum.conference.Timer;
import org.rostrum.conference.mode.Ruling;
import org.rostrum.problem.Problems;

/** The ways to the podium and off it, for one seat that is inside. Pure. */
final class Podium {

    /** The timer of somebody who is called. */
    static final String CALL = "call";

    static final Duration TO_ACCEPT = Duration.ofSeconds(30);

    private Podium() {}

    /** Who moderates sits down on the podium while there is room; only now, so that who steps down stays down. */
    static Ruling arrive(Conference room, Command.Join join) {
        if (join.landing() == Place.WAITING_ROOM) {
            return Ruling.defer();
        }
        Place place = join.role().moderates() && hasRoom(room) ? Place.PODIUM : Place.AUDITORIUM;
        return Ruling.of(new Event.Arrived(Participant.arriving(join).at(place)));
    }

    /** To ask when one is called already is to accept. */
    static Ruling ask(Conference room, Participant seat) {
        if (isOn(seat)) {
            return Ruling.of();
        }
        if (seat.role().moderates() || seat.is(Kind.CALLED)) {
            return take(room, seat);
        }
        return seat.is(Kind.ASKED) ? Ruling.of() : Ruling.of(new Event.PodiumAsked(seat.id()));
    }

    /** Another call while one is open rings again. */
    static Ruling call(Conference room, Participant seat, boolean oneself) {
        if (isOn(seat)) {
            return Ruling.of();
        }
        return oneself || seat.is(Kind.ASKED)
                ? take(room, seat)
                : Ruling.of(
                        new Event.PodiumCalled(seat.id()),
                        new Event.TimerStarted(Timer.of(CALL, seat.id()), TO_ACCEPT));
    }

    static Ruling accept(Conference room, Participant seat) {
        return seat.is(Kind.CALLED)
                ? take(room, seat)
                : Ruling.refuse(Problems.PODIUM_UNCALLED.because("There is no open call to the podium for you."));
    }

    static Ruling stepDown(Participant seat, boolean oneself) {
        if (isOn(seat)) {
            return Ruling.of(new Event.Moved(seat.id(), Place.AUDITORIUM));
        }
        return seat.podium()
                .map(request -> close(seat, oneself ? ownOutcome(request.kind()) : Outcome.REFUSED))
                .orElseGet(Ruling::of);
    }

    static Ruling callTimedOut(Participant seat) {
        return seat.is(Kind.CALLED) ? close(seat, Outcome.TIMED_OUT) : Ruling.of();
    }

    static boolean waitsFor(Timer timer, Participant seat) {
        return timer.name().equals(CALL) && seat.is(Kind.CALLED);
    }

    /** When the podium has become smaller, those who moderate stay first, then who came first. */
    static List<Event> crowdedOut(Conference room) {
        if (room.count(Place.PODIUM) <= room.settings().speakers()) {
            return List.of();
        }
        return room.in(Place.PODIUM).stream()
                .sorted(Comparator.comparing(seat -> !seat.role().moderates()))
                .skip(room.settings().speakers())
                .<Event>map(seat -> new Event.Moved(seat.id(), Place.AUDITORIUM))
                .toList();
    }

    private static Ruling take(Conference room, Participant seat) {
        return hasRoom(room)
                ? Ruling.of(new Event.Moved(seat.id(), Place.PODIUM))
                : Ruling.refuse(Problems.PODIUM_FULL.because("Every place on the podium is taken."));
    }

    private static Ruling close(Participant seat, Outcome outcome) {
        return Ruling.of(new Event.PodiumClosed(seat.id(), outcome));
    }

    private static Outcome ownOutcome(Kind kind) {
        return kind == Kind.ASKED ? Outcome.WITHDRAWN : Outcome.DECLINED;
    }

    private static boolean hasRoom(Conference room) {
        return room.count(Place.PODIUM) < room.settings().speakers();
    }

    private static boolean isOn(Participant seat) {
        return seat.place() == Place.PODIUM;
    }
}
