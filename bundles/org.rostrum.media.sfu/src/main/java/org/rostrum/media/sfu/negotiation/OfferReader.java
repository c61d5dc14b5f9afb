package org.rostrum.media.sfu.negotiation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rostrum.conference.Source;
import org.rostrum.media.Offer;
import org.rostrum.media.sfu.dtls.Fingerprint;
import org.rostrum.media.sfu.stream.Codec;
import org.rostrum.media.sfu.stream.Kind;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problems;
import org.rostrum.rtp.sdp.MediaDescription;
import org.rostrum.rtp.sdp.SdpParser;
import org.rostrum.rtp.sdp.SdpReading;
import org.rostrum.rtp.sdp.SessionDescription;
import org.rostrum.rtp.sdp.Setup;
import org.rostrum.rtp.sdp.TransportParameters;

/**
 * Reads an offer and says in a sentence what is wrong with it. One transport for everything is a condition (RFC 9143, RFC 5761), as is a
 * certificate fingerprint that cannot be forged.
 */
public final class OfferReader {
    /** Header extensions of either form in one stream (RFC 8285 section 6). */
    static final String MIXED = "extmap-allow-mixed";

    private static final int MAX_MID = 16;

    private final Offer offer;
    private final SessionDescription description;
    private final Preferences preferences;

    private OfferReader(Offer offer, SessionDescription description, Preferences preferences) {
        this.offer = offer;
        this.preferences = preferences;
        this.description = description;
    }

    /** Refuses {@code media-offer.invalid}. */
    public static Outcome<Agreement> read(Offer offer, Preferences preferences) {
        SdpReading reading = SdpParser.parse(offer.sdp());
        if (reading instanceof SdpReading.Malformed malformed) {
            return invalid("Line " + malformed.line() + " of the offer: " + malformed.reason());
        }
        OfferReader reader = new OfferReader(offer, ((SdpReading.Described) reading).description(), preferences);
        Optional<String> wrong = reader.wrongWithSession().or(reader::wrongWithSends);
        return wrong.<Outcome<Agreement>>map(OfferReader::invalid).orElseGet(reader::agree);
    }

    private static <T> Outcome<T> invalid(String why) {
        return Outcome.refused(Problems.MEDIA_OFFER_INVALID.because(why));
    }

    private Optional<String> wrongWithSession() {
        if (description.iceLite()) {
            return Optional.of("Both sides are ICE-lite");
        }
        if (description.bundle().isEmpty()) {
            return Optional.of("The offer does not bundle its sections (a=group:BUNDLE)");
        }
        Set<String> mids = new HashSet<>();
        return description.media().stream()
                .map(media -> wrongWith(media, mids))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> wrongWith(MediaDescription media, Set<String> seen) {
        String mid = media.mid();
        if (mid.isEmpty() || mid.length() > MAX_MID || !seen.add(mid)) {
            return Optional.of("Every section needs a mid of its own, at most " + MAX_MID + " characters");
        }
        if (!isMedia(media)) {
            return Optional.empty();
        }
        if (!description.bundle().contains(mid)) {
            return Optional.of("Section " + mid + " is not in the bundle");
        }
        return media.rtcpMux() ? Optional.empty() : Optional.of("Section " + mid + " has no a=rtcp-mux");
    }

    private static boolean isMedia(MediaDescription media) {
        boolean known = Stream.of(Kind.values()).anyMatch(kind -> kind.word().equals(media.kind()));
        return known && !media.isRejected() && media.protocol().equals("UDP/TLS/RTP/SAVPF");
    }

    private Optional<String> wrongWithSends() {
        if (new HashSet<>(offer.sends().values()).size() < offer.sends().size()) {
            return Optional.of("Two sections feed the same source");
        }
        return offer.sends().entrySet().stream()
                .map(this::wrongWithSend)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> wrongWithSend(Map.Entry<String, Source> send) {
        Optional<MediaDescription> media = description.media(send.getKey());
        if (media.isEmpty()) {
            return Optional.of("A source is fed by a section that is not there");
        }
        Kind kind = Kind.of(send.getValue());
        if (!media.get().kind().equals(kind.word())) {
            return Optional.of(send.getValue() + " is fed by a section that is not " + kind.word());
        }
        boolean speechless =
                isMedia(media.get()) && Formats.common(media.get(), preferences).isEmpty();
        return speechless
                ? Optional.of(
                        send.getValue()
                                + " offers no codec of this server (Opus; VP8, H264, VP9, AV1, as far as its operator wants them)")
                : Optional.empty();
    }

    private Outcome<Agreement> agree() {
        Optional<MediaDescription> tagged =
                description.media().stream().filter(OfferReader::isMedia).findFirst();
        if (tagged.isEmpty()) {
            return invalid("The offer has no audio or video section");
        }
        TransportParameters transport = tagged.get().transport();
        if (!isLength(transport.iceUfrag(), 4) || !isLength(transport.icePassword(), 22)) {
            return invalid("The offer has no ICE credentials of legal length");
        }
        if (transport
                .setup()
                .filter(setup -> setup == Setup.PASSIVE || setup == Setup.HOLDCONN)
                .isPresent()) {
            return invalid("The client must open the DTLS association (a=setup:actpass)");
        }
        Optional<Fingerprint> fingerprint = fingerprint(tagged.get());
        if (fingerprint.isEmpty()) {
            return invalid("The offer has no certificate fingerprint of SHA-256 or better");
        }
        List<Section> sections = new ArrayList<>();
        description.media().forEach(media -> sections.add(section(media)));
        IceCredentials client = new IceCredentials(transport.iceUfrag(), transport.icePassword());
        return Outcome.done(new Agreement(client, fingerprint.get(), sections, mixesExtensions()));
    }

    private static boolean isLength(String credential, int least) {
        return credential.length() >= least && credential.length() <= 256;
    }

    /** The first that is strong enough: an offer may name several hashes of one certificate. */
    private Optional<Fingerprint> fingerprint(MediaDescription media) {
        Stream<String> first = media.transport().fingerprint().stream()
                .map(fingerprint -> fingerprint.algorithm() + " " + fingerprint.value());
        Stream<String> session = description.attributes().stream()
                .filter(attribute -> attribute.name().equals("fingerprint"))
                .map(attribute -> attribute.value());
        return Stream.of(first, media.values("fingerprint").stream(), session)
                .flatMap(each -> each)
                .map(Fingerprint::parse)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Section section(MediaDescription media) {
        List<Format> formats = isMedia(media) ? Formats.common(media, preferences) : List.of();
        if (formats.isEmpty()) {
            return Section.refused(media);
        }
        Optional<Source> source = Optional.ofNullable(offer.sends().get(media.mid()));
        return new Section(
                media,
                use(media, source.isPresent()),
                source,
                source.map(of -> Formats.sent(formats, preferences.wantsRedundancy(of)))
                        .orElse(formats),
                extensions(media, source.isPresent() ? formats.get(0).codec() : Codec.AV1),
                Formats.ssrcs(media),
                Formats.repairs(media),
                source.isPresent() ? Simulcast.rids(media) : List.of(),
                media.value("rtcp-rsize").isPresent());
    }

    /** A browser that may describe dependencies says less in VP8's own descriptor: only AV1 is sent with them. */
    private Section.ExtensionIds extensions(MediaDescription media, Codec codec) {
        Section.ExtensionIds ids = Formats.extensions(media, mixesExtensions());
        return codec == Codec.AV1 ? ids : ids.withoutDependencies();
    }

    private boolean mixesExtensions() {
        return description.attributes().stream()
                .anyMatch(attribute -> attribute.name().equals(MIXED));
    }

    private static Section.Use use(MediaDescription media, boolean publishes) {
        if (publishes) {
            return media.direction().sends() ? Section.Use.PUBLISH : Section.Use.INACTIVE;
        }
        return media.direction().receives() ? Section.Use.SLOT : Section.Use.INACTIVE;
    }
}
