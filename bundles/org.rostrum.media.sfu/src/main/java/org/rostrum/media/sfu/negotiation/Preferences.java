package org.rostrum.media.sfu.negotiation;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.rostrum.conference.Source;
import org.rostrum.media.sfu.stream.Codec;
import org.rostrum.media.sfu.stream.Kind;

/**
 * What the operator wants of offers.
 *
 * @param redundantVoices whether microphones that can are to send everything twice (RFC 2198)
 * @param video the codecs of pictures that are taken, the best first
 */
public record Preferences(boolean redundantVoices, List<Codec> video) {
    /** Of one who has set nothing. */
    public static final Preferences DEFAULT =
            new Preferences(true, List.of(Codec.VP8, Codec.H264, Codec.VP9, Codec.AV1));

    public Preferences {
        video = List.copyOf(video);
    }

    /**
     * As they are set.
     *
     * @param codecs names as in SDP, case does not matter, separated by commas
     * @throws IllegalArgumentException where one of them is no codec of pictures
     */
    public static Preferences of(boolean redundantVoices, String codecs) {
        List<Codec> video = Stream.of(codecs.split(",", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(Preferences::codec)
                .distinct()
                .toList();
        if (video.isEmpty()) {
            throw new IllegalArgumentException("video.codecs: nothing (expected: one codec or more)");
        }
        return new Preferences(redundantVoices, video);
    }

    private static Codec codec(String name) {
        return Stream.of(Codec.values())
                .filter(codec ->
                        codec.kind() == Kind.VIDEO && codec.encodingName().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "video.codecs: " + name + " (expected: vp8, h264, vp9, av1, separated by commas)"));
    }

    /** Sound as the client wants it; of pictures the codecs that are taken, the operator's best first. */
    List<Format> ordered(List<Format> common) {
        return common.stream()
                .filter(format -> format.codec().kind() == Kind.AUDIO || video.contains(format.codec()))
                .sorted(Comparator.comparingInt(format -> video.indexOf(format.codec())))
                .toList();
    }

    boolean wantsRedundancy(Source source) {
        return redundantVoices && source == Source.MICROPHONE;
    }
}
