package org.rostrum.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rostrum.conference.Command;
import org.rostrum.conference.Event;
import org.rostrum.problem.Problems;
import org.rostrum.wire.ClientMessage;
import org.rostrum.wire.ServerMessage;

/** What a client may not do for long. */
class LimitsTest extends OneConnection {
    @Test
    void aClientThatFallsBehindIsHealedWhenItReadsAgain() {
        Client ann = new Client("ann").joins("ann");
        ann.line.stopReading();
        for (int i = 0; i < 50; i++) {
            house.happen(new Event.HandChanged(ann.seat(), i % 2 == 0));
        }
        assertThat(ann.connection.depth()).isEqualTo(20);
        ann.line.readOn();
        List<ServerMessage> messages = ann.line.messages();
        assertThat(messages).hasSize(21);
        assertThat(((ServerMessage.Resynced) messages.get(20)).snapshot().seq())
                .isEqualTo(house.room().seq());
    }

    @Test
    void aClientThatStaysBehindIsCutAndItsSeatKept() {
        Client ann = new Client("ann").joins("ann");
        ann.line.stopReading();
        for (int i = 0; i < 50; i++) {
            house.happen(new Event.HandChanged(ann.seat(), i % 2 == 0));
        }
        pass(Duration.ofSeconds(9), ann);
        assertThat(ann.line.cut).isFalse();
        pass(Duration.ofSeconds(1), ann);
        assertThat(ann.line.cut).isTrue();
        assertThat(house.commands).containsExactly(new Command.Disrupt(ann.seat()));
    }

    @Test
    void whoAsksAndDoesNotReadIsCut() {
        Client ann = new Client("ann").joins("ann");
        ann.line.stopReading();
        for (int i = 0; i < 41; i++) {
            ann.says(new ClientMessage.Ping(i));
        }
        assertThat(ann.line.cut).isTrue();
    }

    @Test
    void whoIsSilentIsLost() {
        Client ann = new Client("ann").joins("ann");
        pass(Duration.ofSeconds(39), ann);
        ann.says(new ClientMessage.Ping(9));
        pass(Duration.ofSeconds(39), ann);
        assertThat(ann.line.closedWith).isEmpty();
        pass(Duration.ofSeconds(1), ann);
        assertThat(ann.line.closedWith).contains(1001);
        assertThat(house.commands).containsExactly(new Command.Disrupt(ann.seat()));
        pass(Duration.ofSeconds(1), ann);
        pass(Duration.ofSeconds(5), ann);
        assertThat(ann.line.cut).as("does not answer the close").isTrue();
    }

    @Test
    void whoTakesNoSeatInTimeIsClosed() {
        Client ann = new Client("ann");
        pass(Duration.ofSeconds(30), ann);
        assertThat(ann.line.closedWith).contains(1008);
    }

    @Test
    void tooManyMessagesAreRefusedWithTheirRefAndThenClosed() {
        Client ann = new Client("ann").joins("ann");
        for (int i = 0; i < 99; i++) {
            ann.says(new ClientMessage.Ping(i));
        }
        assertRefused(ann.asks(new ClientMessage.Ping(100)), Problems.REQUEST_TOO_FREQUENT);
        for (int i = 0; i < 99; i++) {
            ann.says(new ClientMessage.Ping(i));
        }
        assertThat(ann.line.closedWith).contains(1008);
    }

    @Test
    void theEleventhUnreadableMessageCloses() {
        Client ann = new Client("ann");
        ann.line.messages();
        for (int i = 0; i < 10; i++) {
            ann.connection.heard("{");
        }
        assertThat(ann.line.messages()).hasSize(10);
        assertThat(ann.line.closedWith).isEmpty();
        ann.connection.heardBytes();
        assertThat(ann.line.closedWith).contains(1008);
    }

    @Test
    void whoIsLoggedOutIsToldAndClosed() {
        Client ann = new Client("ann").joins("ann");
        ann.connection.loggedOut();
        assertRefused(ann.line.messages().get(0), Problems.LOGIN_REQUIRED);
        assertThat(ann.line.closedWith).contains(1008);
        assertThat(house.commands).containsExactly(new Command.Disrupt(ann.seat()));
    }
}
