package org.rostrum.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rostrum.media.MediaTests.End;
import org.rostrum.problem.Problems;
import org.rostrum.wire.ClientMessage;
import org.rostrum.wire.ServerMessage;

/** Testing the connection before there is a seat. */
class TestingTest extends OneConnection {

    @Test
    void whoHasNoSeatYetTestsBothEndsInOneTest() {
        Client ann = newcomer();
        assertThat(ann.asks(offer(End.SENDING))).isEqualTo(new ServerMessage.Answer(2, "SENDING answer to v=0"));
        assertThat(ann.asks(offer(End.RECEIVING))).isEqualTo(new ServerMessage.Answer(2, "RECEIVING answer to v=0"));
        assertThat(house.tests.values()).containsExactly("192.0.2.1");
    }

    @Test
    void theTestEndsWithTheConnection() {
        Client ann = newcomer();
        ann.asks(offer(End.SENDING));
        ann.connection.closed();
        assertThat(house.tests).isEmpty();
    }

    @Test
    void theTestEndsWhenTheTimeWithoutASeatIsOver() {
        Client ann = newcomer();
        ann.asks(offer(End.SENDING));
        pass(Duration.ofSeconds(30), ann);
        assertThat(house.tests).isEmpty();
        assertThat(ann.line.closedWith).contains(1008);
    }

    @Test
    void theTestEndsWhereTheConferenceBegins() {
        Client ann = newcomer();
        ann.asks(offer(End.SENDING));
        ann.joins("ann");
        assertThat(house.tests).isEmpty();
        assertRefused(ann.asks(offer(End.SENDING)), Problems.REQUEST_INVALID);
        assertThat(house.tests).isEmpty();
    }

    @Test
    void aLongOfferIsRefused() {
        Client ann = newcomer();
        assertRefused(
                ann.asks(new ClientMessage.Test(2, End.SENDING, "v".repeat(129 * 1024), Map.of())),
                Problems.MEDIA_OFFER_INVALID);
        assertThat(house.tests).isEmpty();
    }

    @Test
    void withoutMediaThereIsNothingToTest() {
        house.hall.unbindTests(house);
        Client ann = newcomer();
        assertRefused(ann.asks(offer(End.SENDING)), Problems.MEDIA_UNAVAILABLE);
        ann.connection.closed();
    }

    private Client newcomer() {
        Client ann = new Client("ann");
        ann.line.messages();
        return ann;
    }

    private static ClientMessage offer(End end) {
        return new ClientMessage.Test(2, end, "v=0", Map.of());
    }
}
