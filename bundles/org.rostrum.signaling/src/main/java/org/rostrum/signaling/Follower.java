package org.rostrum.signaling;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rostrum.conference.Conference;
import org.rostrum.conference.ConferenceListener;
import org.rostrum.conference.Envelope;
import org.rostrum.media.MediaListener;
import org.rostrum.media.MediaState;
import org.rostrum.media.Reception;
import org.rostrum.media.SeatKey;
import org.rostrum.wire.Wire;

/** Hears what happens in conferences and in media, and hands it to the connections it concerns. */
@Component(service = {ConferenceListener.class, MediaListener.class})
public final class Follower implements ConferenceListener, MediaListener {

    private final Wire wire = new Wire();
    private final Seats seats;

    @Activate
    public Follower(@Reference Seats seats) {
        this.seats = seats;
    }

    @Override
    public void on(Envelope envelope) {
        List<Holder> holders = seats.holdersIn(envelope.conference());
        if (holders.isEmpty()) {
            return;
        }
        Happening happening = new Happening(envelope, wire);
        holders.forEach(holder -> holder.happened(happening));
    }

    @Override
    public void resync(Conference room) {
        seats.holdersIn(room.key()).forEach(holder -> holder.resynced(room));
    }

    @Override
    public void stateChanged(SeatKey seat, MediaState state) {
        if (state == MediaState.CLOSED) {
            seats.remember(seat, Optional.empty());
        }
    }

    @Override
    public void receptionChanged(SeatKey seat, Reception reception) {
        seats.remember(seat, Optional.of(reception));
        seats.find(seat).flatMap(Seats.Holding::holder).ifPresent(holder -> holder.receptionChanged(reception));
    }
}
