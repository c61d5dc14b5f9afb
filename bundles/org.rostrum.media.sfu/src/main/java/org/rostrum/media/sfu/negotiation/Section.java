package org.rostrum.media.sfu.negotiation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rostrum.conference.Source;
import org.rostrum.media.sfu.stream.Codec;
import org.rostrum.media.sfu.stream.Kind;
import org.rostrum.rtp.sdp.MediaDescription;

/**
 * One media section of an offer, and what becomes of it (RFC 9429).
 *
 * @param source what a published section feeds, else empty
 * @param formats the codecs that both sides know, best first, each once; never empty but where refused
 * @param ssrcs announced by the client for media, perhaps none
 * @param repairs SSRCs announced for retransmissions, and the SSRC that each of them mends
 * @param rids names of the layers the client sends at once (RFC 8853), the smallest picture first; empty without simulcast
 * @param reducedSize whether feedback may travel without a report (RFC 5506)
 */
public record Section(
        MediaDescription offered,
        Use use,
        Optional<Source> source,
        List<Format> formats,
        ExtensionIds extensions,
        List<Integer> ssrcs,
        Map<Integer, Integer> repairs,
        List<String> rids,
        boolean reducedSize) {

    /** What becomes of a section. */
    public enum Use {
        /** The client sends, the server receives. */
        PUBLISH,
        /** The server sends whatever an arrow needs. */
        SLOT,
        /** Kept, and silent. */
        INACTIVE,
        /** Port 0: stopped by the client, or no medium of ours. */
        REFUSED
    }

    /** Identifiers of header extensions (RFC 8285) in this section; 0 where it was not offered. */
    public record ExtensionIds(int mid, int audioLevel, int transportWide, int rid, int repairedRid, int dependencies) {
        static final ExtensionIds NONE = new ExtensionIds(0, 0, 0, 0, 0, 0);

        ExtensionIds withoutDependencies() {
            return new ExtensionIds(mid, audioLevel, transportWide, rid, repairedRid, 0);
        }
    }

    public Section {
        formats = List.copyOf(formats);
        ssrcs = List.copyOf(ssrcs);
        repairs = Map.copyOf(repairs);
        rids = List.copyOf(rids);
    }

    static Section refused(MediaDescription offered) {
        return new Section(
                offered,
                Use.REFUSED,
                Optional.empty(),
                List.of(),
                ExtensionIds.NONE,
                List.of(),
                Map.of(),
                List.of(),
                false);
    }

    public String mid() {
        return offered.mid();
    }

    /** Its medium: {@code audio}, {@code video}, {@code application}. */
    public String media() {
        return offered.kind();
    }

    /** Whether every codec of this section can be sent again on a stream of its own. */
    public boolean isRepairable() {
        return formats.stream().allMatch(format -> format.repair().isPresent());
    }

    /**
     * Identifier of the transport-wide sequence number, 0 where packets have none. A packet that is sent again as it was cannot carry
     * another number (SRTP): pictures towards the client have one only where they are repaired on a stream of their own. Sound is never
     * sent again.
     */
    public int transportWide() {
        boolean numbered = use == Use.PUBLISH || isRepairable() || media().equals(Kind.AUDIO.word());
        return numbered ? extensions.transportWide() : 0;
    }

    /** What comes or goes, where it is not wrapped. */
    public Format plain() {
        return formats.stream()
                .filter(format -> format.codec() != Codec.RED)
                .findFirst()
                .orElseThrow();
    }

    /** The payload type of the same, wrapped as redundant sound (RFC 2198); -1 where that was not agreed on. */
    public int redundantType() {
        return formats.stream()
                .filter(format -> format.codec() == Codec.RED)
                .map(Format::payloadType)
                .findFirst()
                .orElse(-1);
    }

    /** What the client understands as feedback about the best codec, for example {@code nack pli}. */
    public List<String> feedback() {
        return plain().offered().feedback();
    }
}
