package org.rostrum.mode.moderated;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.rostrum.conference.Conference;
import org.rostrum.conference.Event;
import org.rostrum.conference.Feature;
import org.rostrum.conference.Participant;
import org.rostrum.conference.Participant.Connection;
import org.rostrum.conference.ParticipantId;
import org.rostrum.conference.Place;
import org.rostrum.conference.Source;
import org.rostrum.conference.Timer;
import org.rostrum.conference.mode.Ruling;
import org.rostrum.problem.Problems;

/**
 * Remarks from the auditorium: heard by all while a key is held and a moment longer. The microphone is opened for it and
 * closed after it, unless it was on anyway. Pure.
 */
final class Remarks {

    /** The most at once: more voices than that nobody understands. */
    static final int MOST = 4;

    static final Duration TAIL = Duration.ofSeconds(3);

    private Remarks() {}

    static Ruling start(Conference room, Participant seat) {
        if (seat.place() == Place.PODIUM) {
            return Ruling.of();
        }
        if (seat.state(Source.MICROPHONE) == Source.State.SILENCED) {
            return Ruling.refuse(Problems.SOURCE_SILENCED.because("A moderator has switched your microphone off."));
        }
        return Remark.of(seat.id(), room)
                .map(remark -> remark.held()
                        ? Ruling.of()
                        : Ruling.of(remark.held(true).remembered()))
                .orElseGet(() -> begin(room, seat));
    }

    static Ruling stop(Conference room, Participant seat) {
        return Remark.of(seat.id(), room)
                .filter(Remark::held)
                .<Ruling>map(remark -> new Ruling.Do(letGo(remark)))
                .orElseGet(Ruling::of);
    }

    static Ruling tailIsOver(Conference room, Participant seat) {
        return Remark.of(seat.id(), room)
                .filter(remark -> !remark.held())
                .<Ruling>map(remark -> new Ruling.Do(end(room, remark)))
                .orElseGet(Ruling::of);
    }

    static boolean waitFor(Timer timer, Conference room, Participant seat) {
        return timer.name().equals(Remark.TIMER)
                && Remark.of(seat.id(), room).filter(remark -> !remark.held()).isPresent();
    }

    static List<ParticipantId> heard(Conference room) {
        return Remark.allIn(room).stream()
                .map(Remark::who)
                .filter(who -> mayGoOn(room, who))
                .toList();
    }

    /** What follows for those whose remark something else has overtaken. */
    static List<Event> overtaken(Conference room) {
        List<Event> events = new ArrayList<>();
        for (Remark remark : Remark.allIn(room)) {
            if (!room.settings().rules().allows(Feature.REMARKS) || !mayGoOn(room, remark.who())) {
                events.addAll(end(room, remark));
            } else if (remark.held() && isGone(room, remark.who())) {
                events.addAll(letGo(remark));
            }
        }
        return events;
    }

    /** Another mode takes over and knows no remarks: what they opened is closed. */
    static List<Event> endAll(Conference room) {
        return Remark.allIn(room).stream()
                .flatMap(remark -> end(room, remark).stream())
                .toList();
    }

    private static Ruling begin(Conference room, Participant seat) {
        if (Remark.allIn(room).size() >= MOST) {
            return Ruling.refuse(Problems.PODIUM_FULL.because("At most " + MOST + " remark at once."));
        }
        Remark remark = new Remark(seat.id(), true, seat.offers(Source.MICROPHONE));
        return remark.wasOpen()
                ? Ruling.of(remark.remembered())
                : Ruling.of(microphone(seat.id(), Source.State.ON), remark.remembered());
    }

    private static List<Event> letGo(Remark remark) {
        return List.of(remark.held(false).remembered(), new Event.TimerStarted(remark.timer(), TAIL));
    }

    private static List<Event> end(Conference room, Remark remark) {
        boolean closes = !remark.wasOpen()
                && room.find(remark.who())
                        .filter(seat -> seat.offers(Source.MICROPHONE))
                        .isPresent();
        return closes
                ? List.of(remark.forgotten(), microphone(remark.who(), Source.State.OFF))
                : List.of(remark.forgotten());
    }

    private static boolean mayGoOn(Conference room, ParticipantId who) {
        return room.find(who)
                .filter(seat -> seat.place() == Place.AUDITORIUM && seat.offers(Source.MICROPHONE))
                .isPresent();
    }

    private static boolean isGone(Conference room, ParticipantId who) {
        return room.find(who)
                .filter(seat -> seat.connection() == Connection.RECONNECTING)
                .isPresent();
    }

    private static Event microphone(ParticipantId who, Source.State state) {
        return new Event.SourceSwitched(who, Source.MICROPHONE, state);
    }
}
