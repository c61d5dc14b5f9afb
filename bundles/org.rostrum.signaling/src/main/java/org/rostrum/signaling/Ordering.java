package org.rostrum.signaling;

import org.rostrum.conference.Author;
import org.rostrum.conference.Command;
import org.rostrum.conference.Conference;
import org.rostrum.conference.ParticipantId;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problems;
import org.rostrum.wire.ClientMessage;
import org.rostrum.wire.ServerMessage;

/** {@code order}: gives a command to the conference, which decides. */
final class Ordering implements Handler<ClientMessage.Order> {

    private final Hall hall;

    Ordering(Hall hall) {
        this.hall = hall;
    }

    @Override
    public void handle(ClientMessage.Order order, Attendance at) {
        Command command = order.command();
        if (command instanceof Command.OfHouse) {
            at.refuse(order.ref(), Problems.ROLE_REQUIRED.because("Only the server gives this command."));
            return;
        }
        ParticipantId me = at.seat().participant();
        at.owe(hall.submit(at.seat().conference(), new Author.Seat(me), command), outcome -> {
            answer(order.ref(), outcome, at);
            if (outcome.value().isPresent() && command.equals(new Command.Leave(me))) {
                at.part(Problems.SEAT_LOST.because("You have left."));
            }
        });
    }

    private static void answer(long ref, Outcome<Conference> outcome, Attendance at) {
        outcome.value().ifPresent(room -> at.answer(new ServerMessage.Accepted(ref, room.seq())));
        outcome.problem().ifPresent(why -> at.refuse(ref, why));
    }
}
