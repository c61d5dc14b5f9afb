package org.rostrum.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.rostrum.conference.ParticipantId;
import org.rostrum.problem.Problems;
import org.rostrum.wire.ClientMessage;
import org.rostrum.wire.ServerMessage;
import org.rostrum.wire.Wire;

/** Connections with everything on the test's thread, and a clock that a test moves. */
abstract class OneConnection {

    static final Limits LIMITS = new Limits(
            Duration.ofSeconds(20),
            Duration.ofSeconds(60),
            Duration.ofSeconds(30),
            256 * 1024,
            50,
            100,
            10,
            20,
            1024 * 1024,
            Duration.ofSeconds(10),
            20,
            new Limits.OfGuests(3, 2, 20));

    final FakeHouse house = new FakeHouse();
    final AtomicLong now = new AtomicLong();
    final Wire wire = new Wire();
    final Tally tally = new Tally();
    final Desk desk = new Desk(house.hall, house.seats, LIMITS, tally, wire, now::get);
    final Handlers handlers = new Handlers(house.hall, house.seats);

    /** A client and its connection. */
    final class Client {
        final FakeLine line = new FakeLine();
        final Connection connection;
        ServerMessage.Joined joined;

        Client(String user) {
            Visitor visitor = Visitor.known(Room.user(user), user, "192.0.2.1");
            connection = new Connection(line, visitor, desk, handlers, Runnable::run, gone -> {});
            connection.welcome();
        }

        List<ServerMessage> says(ClientMessage message) {
            connection.heard(wire.write(message));
            return line.messages();
        }

        ServerMessage asks(ClientMessage message) {
            List<ServerMessage> answers = says(message);
            assertThat(answers).isNotEmpty();
            return answers.get(0);
        }

        Client joins(String name) {
            says(new ClientMessage.Join(1, Room.HALL, name, Map.of(), Optional.empty(), Optional.empty())).stream()
                    .filter(ServerMessage.Joined.class::isInstance)
                    .forEach(m -> joined = (ServerMessage.Joined) m);
            return this;
        }

        ParticipantId seat() {
            return joined.seat();
        }

        ServerMessage returnsTo(ServerMessage.Joined seat) {
            ServerMessage answer = asks(new ClientMessage.Return(1, Room.HALL, seat.seat(), seat.token()));
            joined = answer instanceof ServerMessage.Joined again ? again : joined;
            return answer;
        }
    }

    void pass(Duration time, Client client) {
        now.addAndGet(time.toNanos());
        client.connection.tick();
    }

    static void assertRefused(ServerMessage answer, Problems why) {
        assertThat(answer).isInstanceOf(ServerMessage.Refused.class);
        assertThat(((ServerMessage.Refused) answer).problem().code()).isEqualTo(why.code());
    }

    static void assertBye(ServerMessage message, Problems why) {
        assertThat(message).isInstanceOf(ServerMessage.Bye.class);
        assertThat(((ServerMessage.Bye) message).problem().code()).isEqualTo(why.code());
    }
}
