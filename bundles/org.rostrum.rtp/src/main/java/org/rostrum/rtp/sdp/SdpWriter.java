package org.rostrum.rtp.sdp;

/** Writes a session description (RFC 8866 section 5, RFC 9429 section 5). What it writes reads back as an equal value. */
public final class SdpWriter {
    private final StringBuilder text = new StringBuilder(4096);

    private SdpWriter() {}

    public static String write(SessionDescription description) {
        SdpWriter writer = new SdpWriter();
        writer.session(description);
        description.media().forEach(writer::media);
        return writer.text.toString();
    }

    private void session(SessionDescription description) {
        line("v=0");
        line("o=- " + description.sessionId() + " " + description.version() + " IN IP4 127.0.0.1");
        line("s=" + description.name());
        line("t=0 0");
        if (!description.bundle().isEmpty()) {
            line("a=group:BUNDLE " + String.join(" ", description.bundle()));
        }
        if (description.iceLite()) {
            line("a=ice-lite");
        }
        description.attributes().forEach(attribute -> attribute(attribute.name(), attribute.value()));
    }

    private void media(MediaDescription media) {
        line("m=" + media.kind() + " " + media.port() + " " + media.protocol() + " "
                + String.join(" ", media.formats()));
        line("c=IN IP4 0.0.0.0");
        optional("mid", media.mid());
        transport(media.transport());
        line("a=" + SdpText.lower(media.direction()));
        if (media.rtcpMux()) {
            line("a=rtcp-mux");
        }
        media.extensions().forEach(this::extension);
        media.codecs().forEach(this::codec);
        media.attributes().forEach(attribute -> attribute(attribute.name(), attribute.value()));
        media.sourceGroups().forEach(this::sourceGroup);
        media.sources().forEach(this::source);
    }

    private void transport(TransportParameters transport) {
        optional("ice-ufrag", transport.iceUfrag());
        optional("ice-pwd", transport.icePassword());
        transport
                .fingerprint()
                .ifPresent(fingerprint -> line("a=fingerprint:" + fingerprint.algorithm() + " " + fingerprint.value()));
        transport.setup().ifPresent(setup -> line("a=setup:" + SdpText.lower(setup)));
    }

    private void extension(HeaderExtension extension) {
        String direction =
                extension.direction().map(way -> "/" + SdpText.lower(way)).orElse("");
        line("a=extmap:" + extension.id() + direction + " " + extension.uri());
    }

    private void codec(Codec codec) {
        String channels = codec.channels() == 1 ? "" : "/" + codec.channels();
        line("a=rtpmap:" + codec.payloadType() + " " + codec.name() + "/" + codec.clockRate() + channels);
        codec.feedback().forEach(value -> line("a=rtcp-fb:" + codec.payloadType() + " " + value));
        if (!codec.parameters().isEmpty()) {
            line("a=fmtp:" + codec.payloadType() + " " + codec.parameters());
        }
    }

    private void sourceGroup(SourceGroup group) {
        text.append("a=ssrc-group:").append(group.semantics());
        group.ssrcs().forEach(ssrc -> text.append(' ').append(ssrc));
        line("");
    }

    private void source(SourceAttribute source) {
        String value = source.value().isEmpty() ? "" : ":" + source.value();
        line("a=ssrc:" + source.ssrc() + " " + source.name() + value);
    }

    private void optional(String name, String value) {
        if (!value.isEmpty()) {
            attribute(name, value);
        }
    }

    private void attribute(String name, String value) {
        line(value.isEmpty() ? "a=" + name : "a=" + name + ":" + value);
    }

    private void line(String line) {
        text.append(line).append("\r\n");
    }
}
