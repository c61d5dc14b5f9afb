package org.rostrum.media.sfu.negotiation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rostrum.media.sfu.stream.Codec;
import org.rostrum.media.sfu.stream.Kind;
import org.rostrum.rtp.av1.DependencyDescriptor;
import org.rostrum.rtp.sdp.MediaDescription;
import org.rostrum.rtp.sdp.SourceAttribute;

/** What client and server have in common in one media section: codecs, feedback, header extensions. */
final class Formats {
    static final String MID = "urn:ietf:params:rtp-hdrext:sdes:mid";
    static final String AUDIO_LEVEL = "urn:ietf:params:rtp-hdrext:ssrc-audio-level";
    static final String TRANSPORT_WIDE = "http://www.ietf.org/id/draft-holmer-rmcat-transport-wide-cc-extensions-01";

    private static final int MAX_SSRCS = 8;

    /** The largest identifier of the one-byte form (RFC 8285 section 4.2), the only one that is written. */
    private static final int MAX_ID = 14;

    private Formats() {}

    /** In the operator's order of preference, else the client's, each codec once. */
    static List<Format> common(MediaDescription media, Preferences preferences) {
        List<Format> common = new ArrayList<>();
        for (org.rostrum.rtp.sdp.Codec offered : media.codecs()) {
            codec(media, offered)
                    .filter(codec -> common.stream().noneMatch(format -> format.codec() == codec))
                    .ifPresent(codec -> common.add(new Format(codec, offered, repair(media, offered))));
        }
        return preferences.ordered(common);
    }

    /** What a client is to send: its first choice, which may come wrapped as redundant sound too. */
    static List<Format> sent(List<Format> common, boolean redundancy) {
        Stream<Format> wrapper = common.stream().filter(format -> redundancy && format.codec() == Codec.RED);
        Stream<Format> first =
                common.stream().filter(format -> format.codec() != Codec.RED).limit(1);
        return Stream.concat(wrapper, first).toList();
    }

    private static Optional<Codec> codec(MediaDescription media, org.rostrum.rtp.sdp.Codec offered) {
        return Stream.of(Codec.values())
                .filter(codec -> codec.kind().word().equals(media.kind()))
                .filter(codec -> offered.isNamed(codec.encodingName())
                        && offered.clockRate() == codec.kind().rate())
                .filter(codec -> isReadable(codec, media, offered))
                .findFirst();
    }

    private static boolean isReadable(Codec codec, MediaDescription media, org.rostrum.rtp.sdp.Codec offered) {
        return switch (codec) {
            case OPUS, VP8 -> true;
            case H264 -> offered.parameter("packetization-mode").orElse("0").equals("1");
            case RED -> wrapsOpus(media, offered.parameters());
            case VP9 -> offered.parameter("profile-id").orElse("0").equals("0");
            case AV1 -> offered.parameter("profile").orElse("0").equals("0");
        };
    }

    /** RFC 2198 section 5: the payload types of the blocks, the primary one first; all of them must be the Opus that is taken. */
    private static boolean wrapsOpus(MediaDescription media, String blocks) {
        Optional<String> opus = media.codecs().stream()
                .filter(codec -> codec.isNamed(Codec.OPUS.encodingName()))
                .filter(codec -> codec.clockRate() == Kind.AUDIO.rate())
                .map(codec -> String.valueOf(codec.payloadType()))
                .findFirst();
        return opus.filter(type -> Stream.of(blocks.split("/", -1)).allMatch(type::equals))
                .isPresent();
    }

    /** RFC 4588 section 8.6: the format whose {@code apt} is the one that is repaired. */
    private static Optional<org.rostrum.rtp.sdp.Codec> repair(
            MediaDescription media, org.rostrum.rtp.sdp.Codec offered) {
        String type = String.valueOf(offered.payloadType());
        return media.codecs().stream()
                .filter(codec -> codec.isNamed("rtx") && codec.clockRate() == offered.clockRate())
                .filter(codec -> codec.parameter("apt").filter(type::equals).isPresent())
                .findFirst();
    }

    /**
     * Identifiers of what is taken.
     *
     * @param mixed whether header extensions may come and go in the two-byte form, without which AV1's dependency descriptor has no room
     */
    static Section.ExtensionIds extensions(MediaDescription media, boolean mixed) {
        return new Section.ExtensionIds(
                id(media, MID),
                id(media, AUDIO_LEVEL),
                id(media, TRANSPORT_WIDE),
                id(media, Simulcast.RID),
                id(media, Simulcast.REPAIRED_RID),
                mixed ? id(media, DependencyDescriptor.URI) : 0);
    }

    private static int id(MediaDescription media, String uri) {
        return media.extensionId(uri).filter(id -> id <= MAX_ID).orElse(0);
    }

    /** The stream that each stream of retransmissions mends (FID, RFC 5576 section 4.2), by the SSRC of the latter. */
    static Map<Integer, Integer> repairs(MediaDescription media) {
        Map<Integer, Integer> repairs = new LinkedHashMap<>();
        media.sourceGroups().stream()
                .filter(group ->
                        group.semantics().equals("FID") && group.ssrcs().size() == 2)
                .limit(MAX_SSRCS)
                .forEach(group -> repairs.put(
                        group.ssrcs().get(1).intValue(), group.ssrcs().get(0).intValue()));
        return repairs;
    }

    /** Those that carry media: of a stream and its retransmissions (FID) only the first. */
    static List<Integer> ssrcs(MediaDescription media) {
        Set<Long> others = media.sourceGroups().stream()
                .filter(group -> group.semantics().equals("FID"))
                .flatMap(group -> group.ssrcs().stream().skip(1))
                .collect(Collectors.toSet());
        return media.sources().stream()
                .map(SourceAttribute::ssrc)
                .distinct()
                .filter(ssrc -> !others.contains(ssrc))
                .limit(MAX_SSRCS)
                .map(Long::intValue)
                .toList();
    }
}
