package org.rostrum.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rostrum.conference.Author;
import org.rostrum.conference.ParticipantId;

class WireTest {

    private final Wire wire = new Wire();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{}",
                "[]",
                "{\"type\":\"ping\"}",
                "{\"type\":\"ping\",\"ref\":null}",
                "{\"type\":\"ping\",\"ref\":\"1\"}",
                "{\"type\":\"ping\",\"ref\":1.5}",
                "{\"type\":\"ping\",\"ref\":1,\"more\":2}",
                "{\"type\":\"ping\",\"ref\":1,\"ref\":2}",
                "{\"type\":\"ping\",\"ref\":1} x",
                "{\"type\":\"Ping\",\"ref\":1}",
                "{\"type\":\"java.lang.Runtime\",\"ref\":1}",
                "{\"type\":\"order\",\"ref\":1}",
                "{\"type\":\"order\",\"ref\":1,\"command\":null}",
                "{\"type\":\"order\",\"ref\":1,\"command\":{\"type\":\"raiseHand\"}}",
                "{\"type\":\"order\",\"ref\":1,\"command\":{\"type\":\"raiseHand\",\"up\":\"true\"}}",
                "{\"type\":\"order\",\"ref\":1,\"command\":{\"type\":\"remove\",\"who\":\"../etc\"}}",
                "{\"type\":\"order\",\"ref\":1,\"command\":{\"type\":\"switchSource\",\"who\":\"a\",\"source\":0,\"state\":1}}",
                "{\"type\":\"join\",\"ref\":1,\"conference\":\"a b\",\"name\":\"Ann\",\"sources\":{}}",
                "{\"type\":\"join\",\"ref\":1,\"conference\":7,\"name\":\"Ann\",\"sources\":{}}",
                "{\"type\":\"join\",\"ref\":1,\"conference\":\"a\",\"name\":\"Ann\"}",
            })
    void whatIsNotExactlyAMessageIsNotRead(String malformed) {
        assertThat(wire.readUntrusted(malformed, ClientMessage.class)).isEmpty();
    }

    @Test
    void deepNestingIsNotRead() {
        String deep =
                "{\"type\":\"order\",\"ref\":1,\"command\":" + "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_001);
        assertThat(wire.readUntrusted(deep, ClientMessage.class)).isEmpty();
    }

    @Test
    void longTextIsNotRead() {
        String text = "{\"type\":\"offer\",\"ref\":1,\"sends\":{},\"sdp\":\"" + "a".repeat(Wire.MAX_LENGTH) + "\"}";
        assertThat(wire.readUntrusted(text, ClientMessage.class)).isEmpty();
    }

    @Test
    void mutatedMessagesNeverThrow() {
        Random random = new Random(20260301);
        String valid = wire.write(new ClientMessage.Return(
                1, new org.rostrum.conference.ConferenceId("room"), new ParticipantId("ann"), "token"));
        int read = 0;
        for (int i = 0; i < 50_000; i++) {
            StringBuilder mutated = new StringBuilder(valid);
            for (int k = random.nextInt(4); k >= 0; k--) {
                mutated.setCharAt(
                        random.nextInt(mutated.length()), (char) random.nextInt(random.nextBoolean() ? 128 : 65536));
            }
            read += wire.readUntrusted(mutated.toString(), ClientMessage.class).isPresent() ? 1 : 0;
        }
        assertThat(read).isBetween(1, 49_999);
    }

    @Test
    void anAuthorSurvivesTheJournal() {
        Author by = new Author.Seat(new ParticipantId("ann"));
        assertThat(wire.write(by)).isEqualTo("{\"type\":\"seat\",\"id\":\"ann\"}");
        assertThat(wire.read(wire.write(by), Author.class)).isEqualTo(by);
    }
}
