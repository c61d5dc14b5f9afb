package org.rostrum.signaling;

import java.util.Optional;
import java.util.Set;
import org.rostrum.conference.Author;
import org.rostrum.conference.Command;
import org.rostrum.conference.Conference;
import org.rostrum.media.SeatKey;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problem;
import org.rostrum.problem.Problems;
import org.rostrum.wire.ClientMessage;

/**
 * {@code return}: takes one's own seat again, from a connection that is lost or from one that only seems to live. The seat
 * says which conference it is: the name may have changed meanwhile.
 */
final class Returning implements Handler<ClientMessage.Return> {

    private static final Author HOUSE = new Author.House();
    private static final Set<String> SEAT_IS_GONE = Set.of(
            Problems.PARTICIPANT_UNKNOWN.code(), Problems.CONFERENCE_UNKNOWN.code(), Problems.CONFERENCE_ENDED.code());

    private final Hall hall;
    private final Seats seats;

    Returning(Hall hall, Seats seats) {
        this.hall = hall;
        this.seats = seats;
    }

    @Override
    public void handle(ClientMessage.Return message, Attendance at) {
        Optional<SeatKey> seat = seats.find(message.seat());
        Optional<Seats.Taken> taken =
                seat.flatMap(s -> seats.take(s, at.visitor().id(), message.token(), at.holder()));
        if (taken.isEmpty()) {
            at.refuse(message.ref(), lost());
            return;
        }
        at.enterAgain(seat.get());
        resume(message.ref(), seat.get(), taken.get(), at);
    }

    /** The old holder is out before {@code Resume} is given, so that its end can no longer disrupt the seat. */
    private void resume(long ref, SeatKey seat, Seats.Taken taken, Attendance at) {
        taken.before().holder().ifPresent(old -> {
            old.evicted();
            var unused = hall.submit(seat.conference(), HOUSE, new Command.Disrupt(seat.participant()));
        });
        at.later(
                hall.submit(seat.conference(), HOUSE, new Command.Resume(seat.participant())),
                outcome -> finish(ref, seat, taken, outcome, at));
    }

    private void finish(long ref, SeatKey seat, Seats.Taken taken, Outcome<Conference> outcome, Attendance at) {
        if (at.isGone()) {
            return;
        }
        Optional<Problem> refusal = outcome.problem();
        if (refusal.isEmpty()) {
            at.sit(ref, seat, taken.token());
            return;
        }
        if (SEAT_IS_GONE.contains(refusal.get().code())) {
            seats.forget(seat, at.holder());
            at.refuseSeat(ref, lost());
            return;
        }
        seats.giveBack(seat, taken, at.holder());
        at.refuseSeat(ref, refusal.get());
    }

    private static Problem lost() {
        return Problems.SEAT_LOST.because("This seat cannot be taken again. Join anew.");
    }
}
