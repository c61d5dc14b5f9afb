package org.rostrum.signaling;

import java.util.Optional;
import java.util.Set;
import org.rostrum.conference.Event;
import org.rostrum.conference.Origin;
import org.rostrum.conference.Participant;
import org.rostrum.wire.Snapshot;

/**
 * What guests are not told: accounts, where others come from, and what these may not do. Of others they know the display
 * name and what can be seen and heard in the room. Their own seat they see whole. Pure.
 */
final class Veil {

    private final Participant viewer;

    private Veil(Participant viewer) {
        this.viewer = viewer;
    }

    /** For this viewer; empty for those who are no guests. */
    static Optional<Veil> before(Participant viewer) {
        return viewer.origin() instanceof Origin.Guest ? Optional.of(new Veil(viewer)) : Optional.empty();
    }

    Snapshot over(Snapshot whole) {
        return new Snapshot(
                whole.seq(),
                whole.id(),
                whole.topic(),
                whole.description(),
                Optional.empty(),
                whole.mode(),
                whole.speakers(),
                whole.capacity(),
                whole.phase(),
                whole.openedAt(),
                whole.endsAt(),
                whole.warning(),
                whole.extendable(),
                whole.pinRequired(),
                whole.rules(),
                whole.participants().stream().map(this::over).toList(),
                whole.modeData(),
                whole.layouts(),
                whole.chat(),
                whole.timers(),
                whole.controls(),
                whole.dominant());
    }

    Look over(Look whole) {
        if (!(whole instanceof Look.As as)) {
            return whole;
        }
        if (as.event() instanceof Event.Banned || as.event() instanceof Event.Invited) {
            return new Look.Passed();
        }
        return as.event() instanceof Event.Arrived arrived
                ? new Look.As(new Event.Arrived(over(arrived.participant())))
                : whole;
    }

    private Participant over(Participant seat) {
        return seat.id().equals(viewer.id())
                ? seat
                : new Participant(
                        seat.id(),
                        Optional.empty(),
                        seat.name(),
                        seat.role(),
                        seat.place(),
                        shown(seat.origin()),
                        seat.sources(),
                        seat.handRaised(),
                        seat.connection(),
                        seat.podium(),
                        seat.pinned(),
                        seat.voice(),
                        Set.of());
    }

    /** That it is recorded or streamed everybody may know; that somebody is a guest, who moderates. */
    private Origin shown(Origin origin) {
        boolean known = origin instanceof Origin.Recorder
                || origin instanceof Origin.Streamer
                || (origin instanceof Origin.Guest && viewer.role().moderates());
        return known ? origin : new Origin.Browser();
    }
}
