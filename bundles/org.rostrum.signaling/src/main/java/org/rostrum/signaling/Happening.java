package org.rostrum.signaling;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.rostrum.conference.Author;
import org.rostrum.conference.Conference;
import org.rostrum.conference.Envelope;
import org.rostrum.conference.Event;
import org.rostrum.conference.ParticipantId;
import org.rostrum.wire.ServerMessage;
import org.rostrum.wire.Wire;

/** One event on its way to every connection of its conference. It is written once for all who see the same. */
final class Happening {

    private final Envelope envelope;
    private final Wire wire;
    private final String whole;
    private final Map<Look, String> others = new ConcurrentHashMap<>();

    Happening(Envelope envelope, Wire wire) {
        this.envelope = envelope;
        this.wire = wire;
        this.whole = happened(envelope.event());
    }

    Event event() {
        return envelope.event();
    }

    Conference after() {
        return envelope.after();
    }

    /**
     * How it looks from a seat.
     *
     * @param before the state that this event led on from
     */
    Look lookFrom(ParticipantId viewer, Conference before) {
        return Sight.look(before, envelope.event(), envelope.after(), viewer);
    }

    /** The text of a look: the same object for all who see the same. */
    String text(Look.As look) {
        return look.event() == envelope.event() ? whole : others.computeIfAbsent(look, l -> happened(look.event()));
    }

    String text(Look.Passed look) {
        return others.computeIfAbsent(look, l -> wire.write(new ServerMessage.Passed(envelope.seq())));
    }

    private String happened(Event event) {
        return wire.write(new ServerMessage.Happened(envelope.seq(), envelope.at(), by(), event));
    }

    private Optional<ParticipantId> by() {
        return envelope.by() instanceof Author.Seat seat ? Optional.of(seat.id()) : Optional.empty();
    }
}
