package org.rostrum.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rostrum.conference.Conference;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.conference.ParticipantId;
import org.rostrum.conference.admission.Seating;
import org.rostrum.identity.UserId;
import org.rostrum.media.Reception;
import org.rostrum.media.SeatKey;

/** Who a seat's secret belongs to, for the other doors. */
class SeatsTest {

    private static final ParticipantId ANN = new ParticipantId("ann-1");
    private static final SeatKey SEAT = new SeatKey(ConferenceKey.random(), ANN);

    private final Seats seats = new Seats();

    @Test
    void knowsASeatByItsSecretAlone() {
        String secret = seats.give(SEAT, Optional.of(new UserId("ann")), new Nobody());

        assertThat(seats.find(ANN, secret)).contains(new Seating(SEAT.conference(), ANN));
        assertThat(seats.find(ANN, secret + "x")).isEmpty();
        assertThat(seats.find(ANN, "")).isEmpty();
        assertThat(seats.find(new ParticipantId("bob-1"), secret)).isEmpty();
    }

    @Test
    void knowsAGuestsSeatAsWell() {
        String secret = seats.give(SEAT, Optional.empty(), new Nobody());

        assertThat(seats.find(ANN, secret)).isPresent();
    }

    @Test
    void forgetsTheSecretWhenTheSeatIsTakenAgain() {
        String secret = seats.give(SEAT, Optional.empty(), new Nobody());
        String next = seats.take(SEAT, Optional.empty(), secret, new Nobody())
                .orElseThrow()
                .token();

        assertThat(seats.find(ANN, secret)).isEmpty();
        assertThat(seats.find(ANN, next)).isPresent();
    }

    private static final class Nobody implements Holder {
        @Override
        public void happened(Happening happening) {
            // Nobody listens.
        }

        @Override
        public void resynced(Conference room) {
            // Nobody listens.
        }

        @Override
        public void receptionChanged(Reception reception) {
            // Nobody listens.
        }

        @Override
        public void evicted() {
            // Nobody listens.
        }
    }
}
