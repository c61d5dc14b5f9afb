package org.rostrum.media.sfu.negotiation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rostrum.media.sfu.stream.Kind;
import org.rostrum.rtp.av1.DependencyDescriptor;
import org.rostrum.rtp.sdp.Direction;
import org.rostrum.rtp.sdp.Fingerprint;
import org.rostrum.rtp.sdp.HeaderExtension;
import org.rostrum.rtp.sdp.MediaBuilder;
import org.rostrum.rtp.sdp.MediaDescription;
import org.rostrum.rtp.sdp.SdpAttribute;
import org.rostrum.rtp.sdp.SdpWriter;
import org.rostrum.rtp.sdp.SessionDescription;
import org.rostrum.rtp.sdp.Setup;
import org.rostrum.rtp.sdp.SourceAttribute;
import org.rostrum.rtp.sdp.SourceGroup;
import org.rostrum.rtp.sdp.TransportParameters;

/** Writes the answer to an offer that was agreed on (RFC 9429 section 5.3). */
public final class AnswerWriter {
    private static final Set<String> VIDEO_FEEDBACK = Set.of("transport-cc", "ccm fir", "nack", "nack pli");
    private static final Set<String> AUDIO_FEEDBACK = Set.of("transport-cc");

    private final Reply reply;
    private final List<String> candidates;
    private final TransportParameters transport;
    private boolean candidatesWritten;

    private AnswerWriter(Reply reply, List<String> candidates) {
        this.reply = reply;
        this.candidates = candidates;
        transport = new TransportParameters(
                reply.server().ufrag(),
                reply.server().password(),
                Optional.of(new Fingerprint(
                        reply.fingerprint().function(), reply.fingerprint().value())),
                Optional.of(Setup.PASSIVE));
    }

    /**
     * The answer as text.
     *
     * @param candidates values of {@code a=candidate}
     */
    public static String write(Agreement agreement, Reply reply, List<String> candidates) {
        AnswerWriter writer = new AnswerWriter(reply, candidates);
        List<String> bundle = agreement.sections().stream()
                .filter(section -> section.use() != Section.Use.REFUSED)
                .map(Section::mid)
                .toList();
        return SdpWriter.write(new SessionDescription(
                Long.toString(reply.sessionId()),
                reply.version(),
                "-",
                bundle,
                true,
                attributes(agreement),
                agreement.sections().stream().map(writer::section).toList()));
    }

    private static List<SdpAttribute> attributes(Agreement agreement) {
        SdpAttribute streams = new SdpAttribute("msid-semantic", "WMS *");
        return agreement.mixedExtensions()
                ? List.of(new SdpAttribute(OfferReader.MIXED, ""), streams)
                : List.of(streams);
    }

    private MediaDescription section(Section section) {
        if (section.use() == Section.Use.REFUSED) {
            return MediaBuilder.refusing(section.offered());
        }
        MediaBuilder media = MediaBuilder.rtp(section.media(), section.mid())
                .direction(direction(section))
                .transport(transport);
        for (Format format : section.formats()) {
            media.codec(codec(format));
            format.repair().ifPresent(repair -> media.codec(plain(repair)));
        }
        extension(media, section.extensions().mid(), Formats.MID);
        extension(media, section.extensions().audioLevel(), Formats.AUDIO_LEVEL);
        extension(media, section.transportWide(), Formats.TRANSPORT_WIDE);
        extension(media, section.extensions().dependencies(), DependencyDescriptor.URI);
        // Also where nothing is named: what Chromium was refused in one section it does not offer in the next, and a
        // camera that
        // is switched on after the first slots could not be sent in layers.
        extension(media, section.extensions().rid(), Simulcast.RID);
        extension(media, section.extensions().repairedRid(), Simulcast.REPAIRED_RID);
        if (!section.rids().isEmpty()) {
            Simulcast.answer(media, section.rids());
        }
        if (section.reducedSize()) {
            media.attribute("rtcp-rsize", "");
        }
        if (section.use() == Section.Use.SLOT) {
            slot(media, section);
        }
        candidates(media);
        return media.build();
    }

    private static Direction direction(Section section) {
        return switch (section.use()) {
            case PUBLISH -> Direction.RECVONLY;
            case SLOT -> Direction.SENDONLY;
            case INACTIVE, REFUSED -> Direction.INACTIVE;
        };
    }

    private static org.rostrum.rtp.sdp.Codec codec(Format format) {
        org.rostrum.rtp.sdp.Codec offered = format.offered();
        List<String> feedback = offered.feedback().stream()
                .filter(feedback(format)::contains)
                .distinct()
                .toList();
        return new org.rostrum.rtp.sdp.Codec(
                offered.payloadType(),
                offered.name(),
                offered.clockRate(),
                offered.channels(),
                parameters(format),
                feedback);
    }

    /** Sound is not asked for again, for Opus mends itself. */
    private static Set<String> feedback(Format format) {
        return format.codec().kind() == Kind.AUDIO ? AUDIO_FEEDBACK : VIDEO_FEEDBACK;
    }

    private static org.rostrum.rtp.sdp.Codec plain(org.rostrum.rtp.sdp.Codec repair) {
        return new org.rostrum.rtp.sdp.Codec(
                repair.payloadType(), repair.name(), repair.clockRate(), 1, repair.parameters(), List.of());
    }

    private static String parameters(Format format) {
        return switch (format.codec()) {
            case OPUS -> "minptime=10;useinbandfec=1";
            case VP8 -> "";
            case H264, RED, VP9, AV1 -> format.offered().parameters();
        };
    }

    private static void extension(MediaBuilder media, int id, String uri) {
        if (id > 0) {
            media.extension(new HeaderExtension(id, uri));
        }
    }

    private void slot(MediaBuilder media, Section section) {
        String mid = section.mid();
        long ssrc = Integer.toUnsignedLong(reply.slotSsrcs().get(mid));
        String msid = reply.slotGroups().get(mid) + " slot-" + mid;
        media.attribute("msid", msid);
        source(media, ssrc, msid);
        if (section.isRepairable()) {
            long repair = Integer.toUnsignedLong(reply.repairSsrcs().get(mid));
            media.sourceGroup(new SourceGroup("FID", List.of(ssrc, repair)));
            source(media, repair, msid);
        }
    }

    private void source(MediaBuilder media, long ssrc, String msid) {
        media.source(new SourceAttribute(ssrc, "cname", reply.cname()));
        media.source(new SourceAttribute(ssrc, "msid", msid));
    }

    private void candidates(MediaBuilder media) {
        if (!candidatesWritten) {
            candidatesWritten = true;
            candidates.forEach(candidate -> media.attribute("candidate", candidate));
            media.attribute("end-of-candidates", "");
        }
    }
}
