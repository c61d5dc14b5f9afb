package org.rostrum.rtp.sdp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts an m-section together, whether read from text or made for an answer. Not thread-safe, used once. */
public final class MediaBuilder {
    private final String kind;
    private final int port;
    private final String protocol;
    private final List<String> formats;
    private final Map<Integer, Codec> codecs = new LinkedHashMap<>();
    private final List<HeaderExtension> extensions = new ArrayList<>();
    private final List<SourceAttribute> sources = new ArrayList<>();
    private final List<SourceGroup> sourceGroups = new ArrayList<>();
    private final List<SdpAttribute> attributes = new ArrayList<>();
    private String mid = "";
    private Optional<Direction> direction = Optional.empty();
    private TransportParameters transport = TransportParameters.NONE;
    private boolean rtcpMux;

    MediaBuilder(String kind, int port, String protocol, List<String> formats) {
        this.kind = kind;
        this.port = port;
        this.protocol = protocol;
        this.formats = new ArrayList<>(formats);
    }

    /** An RTP section as WebRTC writes it: {@code UDP/TLS/RTP/SAVPF}, port 9, RTCP on the same port. It needs a codec. */
    public static MediaBuilder rtp(String kind, String mid) {
        MediaBuilder builder = new MediaBuilder(kind, 9, "UDP/TLS/RTP/SAVPF", List.of());
        builder.rtcpMux = true;
        return builder.mid(mid);
    }

    /** A section that refuses what was offered there (RFC 9429 section 5.3.1): same kind, protocol, formats, and mid; port 0. */
    public static MediaDescription refusing(MediaDescription offered) {
        return new MediaBuilder(offered.kind(), 0, offered.protocol(), offered.formats())
                .mid(offered.mid())
                .direction(Direction.INACTIVE)
                .build();
    }

    public MediaBuilder mid(String value) {
        mid = value;
        return this;
    }

    public MediaBuilder direction(Direction value) {
        direction = Optional.of(value);
        return this;
    }

    public MediaBuilder transport(TransportParameters value) {
        transport = value;
        return this;
    }

    public MediaBuilder rtcpMux(boolean value) {
        rtcpMux = value;
        return this;
    }

    /** Adds a codec, or replaces the one with the same payload type. */
    public MediaBuilder codec(Codec codec) {
        String format = String.valueOf(codec.payloadType());
        if (codecs.put(codec.payloadType(), codec) == null && !formats.contains(format)) {
            formats.add(format);
        }
        return this;
    }

    public MediaBuilder extension(HeaderExtension extension) {
        extensions.add(extension);
        return this;
    }

    public MediaBuilder source(SourceAttribute source) {
        sources.add(source);
        return this;
    }

    public MediaBuilder sourceGroup(SourceGroup group) {
        sourceGroups.add(group);
        return this;
    }

    public MediaBuilder attribute(String name, String value) {
        attributes.add(new SdpAttribute(name, value));
        return this;
    }

    /** The section; a value that could break out of its line is a bug of the caller: {@link IllegalArgumentException}. */
    public MediaDescription build() {
        return inheriting(Direction.SENDRECV, TransportParameters.NONE);
    }

    MediaDescription inheriting(Direction sessionDirection, TransportParameters sessionTransport) {
        return new MediaDescription(
                kind,
                port,
                protocol,
                formats,
                mid,
                direction.orElse(sessionDirection),
                transport.or(sessionTransport),
                rtcpMux,
                List.copyOf(codecs.values()),
                extensions,
                sources,
                sourceGroups,
                attributes);
    }

    TransportParameters transport() {
        return transport;
    }

    List<String> formats() {
        return formats;
    }

    boolean isRtp() {
        return protocol.contains("RTP/");
    }
}
