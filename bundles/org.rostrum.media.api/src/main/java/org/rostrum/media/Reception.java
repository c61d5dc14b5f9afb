package org.rostrum.media;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.rostrum.conference.ParticipantId;
import org.rostrum.conference.Source;

/**
 * What a seat receives, what is received of it, and in which slot of its peer connection. A slot keeps its mid and SSRC while arrows come and go,
 * so nothing is renegotiated until there are more arrows than slots.
 *
 * @param tracks every arrow that has a slot
 * @param audio how many audio slots the seat needs for all its arrows; more than it has: it should offer more
 * @param video the same for video slots
 * @param taken how many of the layers of a picture it sends somebody takes, the smallest first: it need not make more. Only
 *     of pictures that come in layers
 */
public record Reception(List<Track> tracks, int audio, int video, Map<Source, Integer> taken) {

    /**
     * One arrow in its slot.
     *
     * @param paused it is left out at the moment, because it does not fit through the path to the seat
     */
    public record Track(String mid, ParticipantId from, Source source, boolean paused) {
        public Track {
            Objects.requireNonNull(mid, "mid");
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(source, "source");
        }
    }

    /** Receives nothing and needs nothing. */
    public static final Reception NOTHING = new Reception(List.of(), 0, 0, Map.of());

    public Reception {
        tracks = List.copyOf(tracks);
        taken = Map.copyOf(taken);
    }
}
