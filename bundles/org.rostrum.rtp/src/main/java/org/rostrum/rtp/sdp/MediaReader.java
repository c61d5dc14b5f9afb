package org.rostrum.rtp.sdp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the attributes of one m-section. What it does not understand it keeps as it stands. */
final class MediaReader {
    private static final int MAX_FORMATS = 256;
    private static final int MAX_FEEDBACK_FOR_ALL = 32;
    private static final Map<Integer, String> STATIC_TYPES = Map.of(0, "PCMU/8000", 8, "PCMA/8000", 9, "G722/8000");

    private final MediaBuilder media;
    private final Map<Integer, String> mappings = new LinkedHashMap<>();
    private final Map<Integer, String> parameters = new LinkedHashMap<>();
    private final Map<Integer, List<String>> feedback = new LinkedHashMap<>();
    private final List<String> feedbackForAll = new ArrayList<>();

    private MediaReader(MediaBuilder media) {
        this.media = media;
    }

    /** {@code audio 9 UDP/TLS/RTP/SAVPF 111 63}; empty where it is malformed. */
    static Optional<MediaReader> of(String line) {
        String[] words = line.trim().split(" +", -1);
        if (words.length < 4 || words.length > 3 + MAX_FORMATS) {
            return Optional.empty();
        }
        String port = words[1].contains("/") ? words[1].substring(0, words[1].indexOf('/')) : words[1];
        int number = (int) SdpText.number(port, 65_535);
        List<String> formats = List.of(words).subList(3, words.length);
        if (number < 0 || !List.of(words).stream().allMatch(SdpText::isToken)) {
            return Optional.empty();
        }
        return Optional.of(new MediaReader(new MediaBuilder(words[0], number, words[2], formats)));
    }

    void attribute(String name, String value) {
        if (!understands(name, value)) {
            media.attribute(name, value);
        }
    }

    private boolean understands(String name, String value) {
        Optional<Direction> direction = Direction.of(name);
        if (direction.isPresent() && value.isEmpty()) {
            media.direction(direction.get());
            return true;
        }
        return switch (name) {
            case "mid" -> mid(value);
            case "rtcp-mux" -> rtcpMux(value);
            case "rtpmap" -> mapping(value);
            case "fmtp" -> format(value);
            case "rtcp-fb" -> feedback(value);
            case "extmap" -> extension(value);
            case "ssrc" -> source(value);
            case "ssrc-group" -> sourceGroup(value);
            default ->
                TransportReader.read(media.transport(), name, value)
                        .map(transport -> media.transport(transport) == media)
                        .orElse(false);
        };
    }

    private boolean mid(String value) {
        if (SdpText.isToken(value)) {
            media.mid(value);
        }
        return SdpText.isToken(value);
    }

    private boolean rtcpMux(String value) {
        media.rtcpMux(true);
        return value.isEmpty();
    }

    private boolean mapping(String value) {
        int type = payloadType(value);
        return isOffered(type)
                && codec(type, rest(value)).isPresent()
                && mappings.putIfAbsent(type, rest(value)) == null;
    }

    private boolean format(String value) {
        int type = payloadType(value);
        return !rest(value).isEmpty() && isOffered(type) && parameters.putIfAbsent(type, rest(value)) == null;
    }

    private boolean feedback(String value) {
        if (value.startsWith("* ") && !rest(value).isEmpty() && feedbackForAll.size() < MAX_FEEDBACK_FOR_ALL) {
            return feedbackForAll.add(rest(value));
        }
        int type = payloadType(value);
        return !rest(value).isEmpty()
                && isOffered(type)
                && feedback.computeIfAbsent(type, any -> new ArrayList<>()).add(rest(value));
    }

    private boolean isOffered(int type) {
        return type >= 0 && media.isRtp() && media.formats().contains(String.valueOf(type));
    }

    private boolean extension(String value) {
        String first = first(value);
        int slash = first.indexOf('/');
        int id = (int) SdpText.number(slash < 0 ? first : first.substring(0, slash), 4351);
        Optional<Direction> direction = slash < 0 ? Optional.empty() : Direction.of(first.substring(slash + 1));
        String uri = rest(value);
        if (id < 1 || !SdpText.isToken(uri) || (slash >= 0 && direction.isEmpty())) {
            return false;
        }
        media.extension(new HeaderExtension(id, direction, uri));
        return true;
    }

    private boolean source(String value) {
        long ssrc = SdpText.number(first(value), SourceAttribute.MAX_SSRC);
        String attribute = rest(value);
        int colon = attribute.indexOf(':');
        String name = colon < 0 ? attribute : attribute.substring(0, colon);
        String text = colon < 0 ? "" : attribute.substring(colon + 1);
        if (ssrc < 0 || !SdpText.isToken(name) || (colon >= 0 && text.isEmpty())) {
            return false;
        }
        media.source(new SourceAttribute(ssrc, name, text));
        return true;
    }

    private boolean sourceGroup(String value) {
        String semantics = first(value);
        List<Long> ssrcs = new ArrayList<>();
        for (String word : rest(value).split(" +", -1)) {
            ssrcs.add(SdpText.number(word, SourceAttribute.MAX_SSRC));
        }
        if (!SdpText.isToken(semantics) || ssrcs.contains(-1L)) {
            return false;
        }
        media.sourceGroup(new SourceGroup(semantics, ssrcs));
        return true;
    }

    MediaDescription finish(Direction sessionDirection, TransportParameters sessionTransport) {
        if (media.isRtp()) {
            List.copyOf(media.formats()).stream().distinct().forEach(this::addCodec);
        }
        return media.inheriting(sessionDirection, sessionTransport);
    }

    private void addCodec(String format) {
        int type = (int) SdpText.number(format, 127);
        if (type >= 0 && String.valueOf(type).equals(format)) {
            codec(type, mappings.getOrDefault(type, STATIC_TYPES.getOrDefault(type, "")))
                    .ifPresent(media::codec);
        }
    }

    /** {@code opus/48000/2}. */
    private Optional<Codec> codec(int type, String mapping) {
        String[] parts = mapping.split("/", -1);
        int clockRate = parts.length < 2 ? -1 : (int) SdpText.number(parts[1], 1_000_000_000);
        int channels = parts.length < 3 ? 1 : (int) SdpText.number(parts[2], 255);
        if (clockRate < 1 || channels < 1 || parts.length > 3 || !SdpText.isToken(parts[0])) {
            return Optional.empty();
        }
        List<String> values = new ArrayList<>(feedback.getOrDefault(type, List.of()));
        values.addAll(feedbackForAll);
        return Optional.of(new Codec(type, parts[0], clockRate, channels, parameters.getOrDefault(type, ""), values));
    }

    private static int payloadType(String value) {
        return (int) SdpText.number(first(value), 127);
    }

    private static String first(String value) {
        int blank = value.indexOf(' ');
        return blank < 0 ? value : value.substring(0, blank);
    }

    private static String rest(String value) {
        int blank = value.indexOf(' ');
        return blank < 0 ? "" : value.substring(blank + 1).trim();
    }
}
