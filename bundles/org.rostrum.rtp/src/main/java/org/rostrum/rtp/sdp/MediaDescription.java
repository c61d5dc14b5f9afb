package org.rostrum.rtp.sdp;

import java.util.List;
import java.util.Optional;

/**
 * One m-section (RFC 8866 section 5.14), with the session's transport and direction already inherited. Built by {@link MediaBuilder}.
 *
 * @param kind {@code audio}, {@code video}, {@code application}
 * @param port 0 to 65,535; 0 without {@code a=bundle-only} is a refusal
 * @param protocol for example {@code UDP/TLS/RTP/SAVPF}
 * @param formats payload types in order of preference, or names of another protocol's formats
 * @param mid its identification (RFC 9143); empty where absent
 * @param direction which way media flows
 * @param transport ICE and DTLS
 * @param rtcpMux whether RTCP shares the port (RFC 5761)
 * @param codecs in order of preference; formats without a known meaning are left out
 * @param extensions header extensions
 * @param sources attributes of sources
 * @param sourceGroups sources that belong together
 * @param attributes everything else, as it stands and in order: candidates, stream identifiers, simulcast
 */
public record MediaDescription(
        String kind,
        int port,
        String protocol,
        List<String> formats,
        String mid,
        Direction direction,
        TransportParameters transport,
        boolean rtcpMux,
        List<Codec> codecs,
        List<HeaderExtension> extensions,
        List<SourceAttribute> sources,
        List<SourceGroup> sourceGroups,
        List<SdpAttribute> attributes) {
    public MediaDescription {
        SdpText.token("kind", kind);
        SdpText.token("protocol", protocol);
        formats.forEach(format -> SdpText.token("formats", format));
        if (!mid.isEmpty()) {
            SdpText.token("mid", mid);
        }
        if (port < 0 || port > 65_535 || formats.isEmpty()) {
            throw new IllegalArgumentException(
                    "port, formats: " + port + ", " + formats + " (expected: 0 to 65535, one or more)");
        }
        formats = List.copyOf(formats);
        codecs = List.copyOf(codecs);
        extensions = List.copyOf(extensions);
        sources = List.copyOf(sources);
        sourceGroups = List.copyOf(sourceGroups);
        attributes = List.copyOf(attributes);
    }

    /** Whether this section is refused or stopped (RFC 9143 section 6). */
    public boolean isRejected() {
        return port == 0 && value("bundle-only").isEmpty();
    }

    /** The value of the first other attribute with this name; empty text for a property attribute. */
    public Optional<String> value(String name) {
        return values(name).stream().findFirst();
    }

    /** The values of all other attributes with this name, in order. */
    public List<String> values(String name) {
        return attributes.stream()
                .filter(attribute -> attribute.name().equals(name))
                .map(SdpAttribute::value)
                .toList();
    }

    public Optional<Codec> codec(int payloadType) {
        return codecs.stream()
                .filter(codec -> codec.payloadType() == payloadType)
                .findFirst();
    }

    /** The identifier of this header extension. */
    public Optional<Integer> extensionId(String uri) {
        return extensions.stream()
                .filter(extension -> extension.uri().equals(uri))
                .map(HeaderExtension::id)
                .findFirst();
    }
}
