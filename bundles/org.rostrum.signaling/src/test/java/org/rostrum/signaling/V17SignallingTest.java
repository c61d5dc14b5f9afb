package org.rostrum.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rostrum.wire.ClientMessage;
import org.rostrum.wire.ServerMessage;

/** OWASP Application Security Verification Standard 5.0, section V17.3 (signalling); each test begins with its requirement. */
class V17SignallingTest extends OneConnection {

    @Test
    void v1731FloodEndsItsOwnConnectionAndOthersAreServed() {
        Client mad = new Client("mad").joins("mad");
        Client ann = new Client("ann").joins("ann");
        for (int i = 0; i < 10_000; i++) {
            mad.says(new ClientMessage.Ping(i));
        }
        assertThat(mad.line.closedWith).contains(1008);
        assertThat(ann.says(new ClientMessage.Ping(7))).hasAtLeastOneElementOfType(ServerMessage.Accepted.class);
        assertThat(ann.line.closedWith).isEmpty();
    }

    @Test
    void v1732MalformedMessagesAreAnsweredInWordsAndOthersAreServed() {
        Client mad = new Client("mad").joins("mad");
        Client ann = new Client("ann").joins("ann");
        mad.line.messages();
        List<String> malformed =
                List.of("", "{", "null", "[]", "{\"type\":7}", "{\"type\":\"order\"}", "\0", "[".repeat(50_000));
        for (String each : malformed) {
            mad.connection.heard(each);
        }
        assertThat(mad.line.messages()).hasSize(malformed.size()).allSatisfy(answer -> assertThat(answer)
                .isInstanceOf(ServerMessage.Refused.class));
        for (String each : malformed) {
            mad.connection.heard(each);
        }
        assertThat(mad.line.closedWith).contains(1008);
        assertThat(ann.says(new ClientMessage.Ping(7))).hasAtLeastOneElementOfType(ServerMessage.Accepted.class);
    }
}
