package org.rostrum.media;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.osgi.annotation.versioning.ConsumerType;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.conference.ParticipantId;
import org.rostrum.conference.Source;

/**
 * What operators see of an engine. Provided by engines that can tell. Nothing blocks; a report is of one moment of each worker, and comes
 * within a second or, of a worker that stands still, not at all: then without it.
 */
@ConsumerType
public interface MediaConsole {

    /** Every worker, by number. */
    CompletionStage<List<Worker>> workers();

    /** Every room in which somebody has a session, in no order; one that is spread over several workers once for each of them. */
    CompletionStage<List<Room>> rooms();

    /** Every session, in no order. */
    CompletionStage<List<Session>> sessions();

    /**
     * One thread that moves packets.
     *
     * @param number from 1
     * @param port UDP and TCP
     * @param backend what moves its datagrams
     * @param packetsIn accepted since the start
     * @param packetsOut sent since the start
     * @param dropped since the start, for whatever reason
     * @param silentMillis since it last had time for everything
     */
    record Worker(
            int number,
            int port,
            String backend,
            int sessions,
            long packetsIn,
            long packetsOut,
            long dropped,
            long silentMillis) {}

    /**
     * One conference as its worker sees it.
     *
     * @param arrows that carry something
     * @param dominant who speaks before all others
     */
    record Room(ConferenceKey conference, int worker, int sessions, int arrows, Optional<ParticipantId> dominant) {}

    /**
     * One seat's connection.
     *
     * @param path how it is reached, {@code udp 192.0.2.1:50000}; empty while it is not
     * @param estimate what the path to it carries, in bit/s; empty before it has told
     * @param loss of what was sent to it lately, 0 to 1
     * @param roundTripMillis to it and back, smoothed; empty before it has told
     * @param sends what comes from it, layer by layer
     * @param receives what goes to it
     */
    record Session(
            SeatKey seat,
            int worker,
            MediaState state,
            Optional<String> path,
            String backend,
            Optional<Long> estimate,
            double loss,
            Optional<Long> roundTripMillis,
            List<Sent> sends,
            List<Arrow> receives) {
        public Session {
            Objects.requireNonNull(seat, "seat");
            sends = List.copyOf(sends);
            receives = List.copyOf(receives);
        }
    }

    /**
     * One layer of a source.
     *
     * @param layer 0 is the smallest
     * @param bitrate in bit/s, 0 where it does not come
     */
    record Sent(Source source, int layer, long bitrate) {}

    /**
     * One source on its way.
     *
     * @param mid its slot
     * @param layer the one that is sent, 0 the smallest; empty where it is left out for want of room
     * @param bitrate in bit/s
     */
    record Arrow(String mid, ParticipantId from, Source source, Optional<Integer> layer, long bitrate) {}
}
