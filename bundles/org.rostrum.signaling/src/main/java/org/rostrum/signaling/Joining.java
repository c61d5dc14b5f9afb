package org.rostrum.signaling;

import org.rostrum.conference.Author;
import org.rostrum.conference.Command;
import org.rostrum.conference.Origin;
import org.rostrum.conference.Source;
import org.rostrum.conference.admission.JoinRequest;
import org.rostrum.conference.admission.Seating;
import org.rostrum.identity.User;
import org.rostrum.media.SeatKey;
import org.rostrum.problem.Problems;
import org.rostrum.wire.ClientMessage;

/** {@code join}: asks admission for a seat. */
final class Joining implements Handler<ClientMessage.Join> {

    private final Hall hall;
    private final Seats seats;

    Joining(Hall hall, Seats seats) {
        this.hall = hall;
        this.seats = seats;
    }

    @Override
    public void handle(ClientMessage.Join join, Attendance at) {
        String name = join.name().strip();
        if (!User.isDisplayName(name)) {
            at.refuse(join.ref(), Problems.REQUEST_INVALID.because("name: (expected: 1 to 100 visible characters)"));
            return;
        }
        if (join.sources().containsValue(Source.State.SILENCED)) {
            at.refuse(join.ref(), Problems.REQUEST_INVALID.because("sources: SILENCED (expected: ON or OFF)"));
            return;
        }
        at.enter();
        at.later(hall.enter(request(join, name, at.visitor())), outcome -> {
            outcome.problem().ifPresent(why -> at.refuseSeat(join.ref(), why));
            outcome.value().ifPresent(seating -> sit(join.ref(), seating, at));
        });
    }

    private static JoinRequest request(ClientMessage.Join join, String name, Visitor visitor) {
        return new JoinRequest(
                join.conference(),
                visitor.user(),
                name,
                visitor.isGuest() ? new Origin.Guest() : new Origin.Browser(),
                join.sources(),
                join.pin(),
                join.ticket(),
                visitor.peer());
    }

    private void sit(long ref, Seating seating, Attendance at) {
        SeatKey seat = new SeatKey(seating.conference(), seating.seat());
        if (at.isGone()) {
            // Nobody has a token for this seat: without this it would stay until it is timed out.
            var unused = hall.submit(seat.conference(), new Author.House(), new Command.Leave(seat.participant()));
            return;
        }
        String token = seats.give(seat, at.visitor().id(), at.holder());
        at.sit(ref, seat, token);
    }
}
