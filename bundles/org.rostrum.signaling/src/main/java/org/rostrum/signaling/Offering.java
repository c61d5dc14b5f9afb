package org.rostrum.signaling;

import java.util.Map;
import org.rostrum.conference.Source;
import org.rostrum.media.Offer;
import org.rostrum.problem.Problem;
import org.rostrum.problem.Problems;
import org.rostrum.wire.ClientMessage;
import org.rostrum.wire.ServerMessage;

/** {@code offer}: hands an offer to media. */
final class Offering implements Handler<ClientMessage.Offer> {

    private static final int MAX_SDP = 128 * 1024;
    private static final int MAX_SECTIONS = 200;

    static final Problem TOO_LONG =
            Problems.MEDIA_OFFER_INVALID.because("sdp: (expected: at most 128 KB, 200 sections)");

    private final Hall hall;

    Offering(Hall hall) {
        this.hall = hall;
    }

    @Override
    public void handle(ClientMessage.Offer offer, Attendance at) {
        if (isTooLong(offer.sdp(), offer.sends())) {
            at.refuse(offer.ref(), TOO_LONG);
            return;
        }
        at.owe(hall.answer(at.seat(), new Offer(offer.sdp(), offer.sends())), outcome -> {
            outcome.value().ifPresent(sdp -> at.answer(new ServerMessage.Answer(offer.ref(), sdp)));
            outcome.problem().ifPresent(why -> at.refuse(offer.ref(), why));
        });
    }

    static boolean isTooLong(String sdp, Map<String, Source> sends) {
        return sdp.length() > MAX_SDP || sends.size() > MAX_SECTIONS;
    }
}
