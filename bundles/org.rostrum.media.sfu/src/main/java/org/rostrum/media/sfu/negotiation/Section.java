package org.rostrum.media.sfu.negotiation;

import java.util.List;
import java.util.Optional;
import org.rostrum.conference.Source;
import org.rostrum.rtp.sdp.MediaDescription;

/**
 * One media section of an offer, and what becomes of it (RFC 9429).
 *
 * @param source what a published section feeds, else empty
 * @param formats the codecs that both sides know, best first, each once; never empty but where refused
 * @param ssrcs announced by the client for media, perhaps none
 * @param reducedSize whether feedback may travel without a report (RFC 5506)
 */
public record Section(
        MediaDescription offered,
        Use use,
        Optional<Source> source,
        List<Format> formats,
        ExtensionIds extensions,
        List<Integer> ssrcs,
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
    public record ExtensionIds(int mid, int audioLevel, int transportWide) {
        static final ExtensionIds NONE = new ExtensionIds(0, 0, 0);
    }

    public Section {
        formats = List.copyOf(formats);
        ssrcs = List.copyOf(ssrcs);
    }

    static Section refused(MediaDescription offered) {
        return new Section(offered, Use.REFUSED, Optional.empty(), List.of(), ExtensionIds.NONE, List.of(), false);
    }

    public String mid() {
        return offered.mid();
    }

    /** Its medium: {@code audio}, {@code video}, {@code application}. */
    public String media() {
        return offered.kind();
    }

    /** What the client understands as feedback about the best codec, for example {@code nack pli}. */
    public List<String> feedback() {
        return formats.get(0).offered().feedback();
    }
}
