package org.rostrum.rtp.sdp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a session description (RFC 8866 section 5). Bounded in length, lines and sections; strict about the lines that give it its shape,
 * tolerant about attributes: one that is unknown, malformed or repeated is kept as it stands. Lines that WebRTC does not use (b=, k=, ...)
 * are skipped. Never throws on account of the text.
 */
public final class SdpParser {
    /** Longer descriptions are refused, in characters. */
    public static final int MAX_LENGTH = 128 * 1024;

    /** More lines are refused. */
    public static final int MAX_LINES = 10_000;

    /** More m-sections are refused. */
    public static final int MAX_MEDIA = 200;

    private final List<MediaReader> media = new ArrayList<>();
    private final List<SdpAttribute> attributes = new ArrayList<>();
    private String sessionId = "";
    private long version;
    private String name = "-";
    private List<String> bundle = List.of();
    private boolean iceLite;
    private Direction direction = Direction.SENDRECV;
    private TransportParameters transport = TransportParameters.NONE;

    private SdpParser() {}

    public static SdpReading parse(String text) {
        if (text.length() > MAX_LENGTH) {
            return new SdpReading.Malformed(0, "longer than " + MAX_LENGTH + " characters");
        }
        String[] lines = text.split("\r?\n", MAX_LINES + 2);
        if (lines.length > MAX_LINES + 1) {
            return new SdpReading.Malformed(0, "more than " + MAX_LINES + " lines");
        }
        return new SdpParser().read(lines);
    }

    private SdpReading read(String[] lines) {
        for (int i = 0; i < lines.length; i++) {
            Optional<String> wrong = i == 0 ? firstLine(lines[i]) : line(lines[i]);
            if (wrong.isPresent()) {
                return new SdpReading.Malformed(i + 1, wrong.get());
            }
        }
        if (sessionId.isEmpty()) {
            return new SdpReading.Malformed(0, "no origin (o=)");
        }
        List<MediaDescription> sections = media.stream()
                .map(reader -> reader.finish(direction, transport))
                .toList();
        return new SdpReading.Described(
                new SessionDescription(sessionId, version, name, bundle, iceLite, attributes, sections));
    }

    private static Optional<String> firstLine(String line) {
        return line.equals("v=0") ? Optional.empty() : Optional.of("not version 0 (v=0)");
    }

    /** Reads one line; answers what is wrong with it. */
    private Optional<String> line(String line) {
        if (line.isEmpty()) {
            return Optional.empty();
        }
        if (line.length() < 2 || line.charAt(1) != '=') {
            return Optional.of("not of the form type=value");
        }
        if (!SdpText.isLine(line)) {
            return Optional.of("a control character");
        }
        String value = line.substring(2);
        return switch (line.charAt(0)) {
            case 'o' -> origin(value);
            case 's' -> name(value);
            case 'm' -> media(value);
            case 'a' -> attribute(value);
            default -> Optional.empty();
        };
    }

    private Optional<String> origin(String value) {
        String[] words = value.trim().split(" +", -1);
        if (words.length != 6 || SdpText.number(words[2], Long.MAX_VALUE) < 0 || !SdpText.isToken(words[1])) {
            return Optional.of("not an origin of six words with a numeric version");
        }
        sessionId = words[1];
        version = SdpText.number(words[2], Long.MAX_VALUE);
        return Optional.empty();
    }

    private Optional<String> name(String value) {
        name = value.isBlank() ? "-" : value;
        return Optional.empty();
    }

    private Optional<String> media(String value) {
        if (media.size() == MAX_MEDIA) {
            return Optional.of("more than " + MAX_MEDIA + " sections");
        }
        Optional<MediaReader> reader = MediaReader.of(value);
        reader.ifPresent(media::add);
        return reader.isPresent() ? Optional.empty() : Optional.of("not kind, port, protocol and formats");
    }

    private Optional<String> attribute(String line) {
        int colon = line.indexOf(':');
        String attribute = colon < 0 ? line : line.substring(0, colon);
        String value = colon < 0 ? "" : line.substring(colon + 1).trim();
        if (!SdpText.isToken(attribute)) {
            return Optional.of("an attribute without a name of one word");
        }
        if (!media.isEmpty()) {
            media.get(media.size() - 1).attribute(attribute, value);
            return Optional.empty();
        }
        if (!understands(attribute, value)) {
            attributes.add(new SdpAttribute(attribute, value));
        }
        return Optional.empty();
    }

    private boolean understands(String attribute, String value) {
        if (attribute.equals("group") && value.startsWith("BUNDLE") && bundle.isEmpty()) {
            return bundle(value);
        }
        if (attribute.equals("ice-lite") && value.isEmpty()) {
            iceLite = true;
            return true;
        }
        Optional<Direction> way = Direction.of(attribute);
        if (way.isPresent() && value.isEmpty()) {
            direction = way.get();
            return true;
        }
        Optional<TransportParameters> read = TransportReader.read(transport, attribute, value);
        transport = read.orElse(transport);
        return read.isPresent();
    }

    private boolean bundle(String value) {
        List<String> words = List.of(value.split(" +", -1));
        boolean known = words.get(0).equals("BUNDLE") && words.stream().allMatch(SdpText::isToken);
        if (known) {
            bundle = words.subList(1, words.size());
        }
        return known;
    }
}
