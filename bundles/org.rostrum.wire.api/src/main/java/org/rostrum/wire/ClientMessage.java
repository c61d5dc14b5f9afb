package org.rostrum.wire;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.rostrum.conference.Command;
import org.rostrum.conference.ConferenceId;
import org.rostrum.conference.ParticipantId;
import org.rostrum.conference.Source;
import org.rostrum.media.MediaTests;
import org.rostrum.media.Tile;

/** What a client says on the WebSocket. Every message has a {@code ref} of the client's choice and gets one answer with it. */
public sealed interface ClientMessage {

    long ref();

    /**
     * Asks for a seat; answered by {@link ServerMessage.Joined}.
     *
     * @param pin if the conference asks for one
     * @param ticket what a guest shows to be recognised
     */
    record Join(
            long ref,
            ConferenceId conference,
            String name,
            Map<Source, Source.State> sources,
            Optional<String> pin,
            Optional<String> ticket)
            implements ClientMessage {
        public Join {
            Objects.requireNonNull(conference, "conference");
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(pin, "pin");
            Objects.requireNonNull(ticket, "ticket");
            sources = Map.copyOf(sources);
        }

        @Override
        public String toString() {
            return "Join[ref=" + ref + ", conference=" + conference + "]";
        }
    }

    /**
     * Takes one's own seat again after the connection was lost; answered by {@link ServerMessage.Joined}.
     *
     * @param token the secret of {@link ServerMessage.Joined}
     */
    record Return(long ref, ConferenceId conference, ParticipantId seat, String token) implements ClientMessage {
        public Return {
            Objects.requireNonNull(conference, "conference");
            Objects.requireNonNull(seat, "seat");
            Objects.requireNonNull(token, "token");
        }

        @Override
        public String toString() {
            return "Return[ref=" + ref + ", conference=" + conference + ", seat=" + seat + "]";
        }
    }

    /** Gives a command; answered by {@link ServerMessage.Accepted}. */
    record Order(long ref, Command command) implements ClientMessage {
        public Order {
            Objects.requireNonNull(command, "command");
        }
    }

    /** Offers media; answered by {@link ServerMessage.Answer}. See {@link org.rostrum.media.Offer}. */
    record Offer(long ref, String sdp, Map<String, Source> sends) implements ClientMessage {
        public Offer {
            Objects.requireNonNull(sdp, "sdp");
            sends = Map.copyOf(sends);
        }

        @Override
        public String toString() {
            return "Offer[ref=" + ref + ", " + sdp.length() + " characters]";
        }
    }

    /**
     * Offers media of a test, before there is a seat; answered by {@link ServerMessage.Answer}. See {@link MediaTests}. The test
     * ends with the connection, or when a seat is asked for.
     */
    record Test(long ref, MediaTests.End end, String sdp, Map<String, Source> sends) implements ClientMessage {
        public Test {
            Objects.requireNonNull(end, "end");
            Objects.requireNonNull(sdp, "sdp");
            sends = Map.copyOf(sends);
        }

        @Override
        public String toString() {
            return "Test[ref=" + ref + ", end=" + end + ", " + sdp.length() + " characters]";
        }
    }

    /**
     * Says which pictures are on the screen, the most important first, instead of what was said before; answered by {@link
     * ServerMessage.Accepted}. What is not named is not sent, except what comes to be sent later.
     */
    record Show(long ref, List<Tile> tiles) implements ClientMessage {
        public Show {
            tiles = List.copyOf(tiles);
        }
    }

    /** Asks for the whole state; answered by {@link ServerMessage.Resynced}. */
    record Sync(long ref) implements ClientMessage {}

    /** Says that the client is there; answered by {@link ServerMessage.Accepted} with the present {@code seq}. */
    record Ping(long ref) implements ClientMessage {}
}
