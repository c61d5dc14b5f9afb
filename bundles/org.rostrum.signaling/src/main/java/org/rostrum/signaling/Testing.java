package org.rostrum.signaling;

import org.rostrum.media.Offer;
import org.rostrum.wire.ClientMessage;
import org.rostrum.wire.ServerMessage;

/** {@code test}: hands an offer of one who has no seat yet to media. */
final class Testing implements Handler<ClientMessage.Test> {

    private final Hall hall;

    Testing(Hall hall) {
        this.hall = hall;
    }

    @Override
    public void handle(ClientMessage.Test test, Attendance at) {
        if (Offering.isTooLong(test.sdp(), test.sends())) {
            at.refuse(test.ref(), Offering.TOO_LONG);
            return;
        }
        Offer offer = new Offer(test.sdp(), test.sends());
        at.later(hall.test(at.test(), at.visitor().network(), test.end(), offer), outcome -> {
            outcome.value().ifPresent(sdp -> at.answer(new ServerMessage.Answer(test.ref(), sdp)));
            outcome.problem().ifPresent(why -> at.refuse(test.ref(), why));
        });
    }
}
