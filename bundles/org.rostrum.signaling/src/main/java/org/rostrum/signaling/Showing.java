package org.rostrum.signaling;

import org.rostrum.problem.Problems;
import org.rostrum.wire.ClientMessage;

/** {@code show}: tells media which pictures are on the screen. */
final class Showing implements Handler<ClientMessage.Show> {

    private static final int MAX_TILES = 200;

    private final Hall hall;

    Showing(Hall hall) {
        this.hall = hall;
    }

    @Override
    public void handle(ClientMessage.Show show, Attendance at) {
        if (show.tiles().size() > MAX_TILES) {
            at.refuse(show.ref(), Problems.REQUEST_INVALID.because("tiles: (expected: at most " + MAX_TILES + ")"));
            return;
        }
        hall.show(at.seat(), show.tiles());
        at.accept(show.ref());
    }
}
