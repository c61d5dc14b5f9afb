package org.rostrum.wire;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rostrum.conference.Event;
import org.rostrum.conference.ParticipantId;
import org.rostrum.conference.Source;
import org.rostrum.identity.UserId;
import org.rostrum.media.Reception;

/** What the server says on the WebSocket. */
public sealed interface ServerMessage {

    /**
     * The first message.
     *
     * @param protocol the version of the protocol, 1
     * @param user whose account it is, and with {@code name} how they are shown; both empty for guests
     * @param heartbeatSeconds a client that has nothing to say for so long should ping; after twice that it is lost
     * @param seatSeconds how long a seat is kept when the connection is lost
     */
    record Welcome(int protocol, Optional<UserId> user, Optional<String> name, int heartbeatSeconds, int seatSeconds)
            implements ServerMessage {}

    /**
     * The seat is given, or given back.
     *
     * @param token the secret with which this seat can be taken again; new each time
     */
    record Joined(long ref, ParticipantId seat, String token, Snapshot snapshot) implements ServerMessage {
        @Override
        public String toString() {
            return "Joined[ref=" + ref + ", seat=" + seat + "]";
        }
    }

    /** Forget what you knew and start from here. With {@code ref} if it was asked for. */
    record Resynced(Optional<Long> ref, Snapshot snapshot) implements ServerMessage {}

    /**
     * The next event: {@code seq} is one more than that of the event or snapshot before.
     *
     * @param by the seat that caused it; empty if it was the house or somebody outside
     */
    record Happened(long seq, Instant at, Optional<ParticipantId> by, Event event) implements ServerMessage {}

    /**
     * An event passed that is not for this seat to know, such as somebody in the waiting room: for it nothing has changed,
     * and the next {@link Happened} has {@code seq + 1}.
     */
    record Passed(long seq) implements ServerMessage {}

    /**
     * The command is done.
     *
     * @param seq the number of the last event when it was done
     */
    record Accepted(long ref, long seq) implements ServerMessage {}

    /** Refused, and nothing has changed. Without {@code ref} if the message could not be read. */
    record Refused(Optional<Long> ref, Reason problem) implements ServerMessage {}

    /** The answer to an offer (RFC 8866). */
    record Answer(long ref, String sdp) implements ServerMessage {
        @Override
        public String toString() {
            return "Answer[ref=" + ref + ", " + sdp.length() + " characters]";
        }
    }

    /** What this seat receives, how many slots it needs, and what is received of it. See {@link Reception}. */
    record Receiving(List<Reception.Track> tracks, int audio, int video, Map<Source, Integer> taken)
            implements ServerMessage {
        public Receiving {
            tracks = List.copyOf(tracks);
            taken = Map.copyOf(taken);
        }

        public static Receiving of(Reception reception) {
            return new Receiving(reception.tracks(), reception.audio(), reception.video(), reception.taken());
        }
    }

    /** The last message: the seat is gone for this reason and will not come back. */
    record Bye(Reason problem) implements ServerMessage {}
}
