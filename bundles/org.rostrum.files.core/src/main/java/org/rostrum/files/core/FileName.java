package org.rostrum.files.core;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.rostrum.conference.Attachment;

/**
 * The name of a file as it can be shown and proposed anywhere: no folder, nothing invisible, nothing that turns the
 * direction of writing or that some system takes for a device.
 *
 * @param value 1 to {@link Attachment#MAX_NAME} UTF-16 units
 */
record FileName(String value) {

    private static final String NAMELESS = "file";
    private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);
    private static final Pattern FORBIDDEN = Pattern.compile("[<>:\"|?*]");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern EDGES = Pattern.compile("^[. ]+|[. ]+$");
    private static final Pattern DEVICE =
            Pattern.compile("(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?", Pattern.CASE_INSENSITIVE);
    private static final String PLAIN = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-.";
    private static final int MAX_ENDING = 16;
    private static final Set<Integer> NOT_SHOWN = Set.of(
            (int) Character.CONTROL,
            (int) Character.FORMAT,
            (int) Character.SURROGATE,
            (int) Character.PRIVATE_USE,
            (int) Character.UNASSIGNED,
            (int) Character.LINE_SEPARATOR,
            (int) Character.PARAGRAPH_SEPARATOR);

    /** What is left of a name that somebody sent. */
    static FileName of(String sent) {
        String last = FOLDERS.matcher(sent).replaceFirst("");
        String seen = Normalizer.normalize(visible(last), Normalizer.Form.NFC);
        String plain = SPACES.matcher(FORBIDDEN.matcher(seen).replaceAll("_")).replaceAll(" ");
        String name = trimmed(shortened(trimmed(plain)));
        if (name.isEmpty()) {
            return new FileName(NAMELESS);
        }
        return new FileName(DEVICE.matcher(name).matches() ? "_" + name : name);
    }

    private static String visible(String name) {
        StringBuilder kept = new StringBuilder();
        name.codePoints().filter(c -> !NOT_SHOWN.contains(Character.getType(c))).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static String trimmed(String name) {
        return EDGES.matcher(name).replaceAll("");
    }

    /** Cut before the ending, which says what it is; room is left for one character more. */
    private static String shortened(String name) {
        int most = Attachment.MAX_NAME - 1;
        if (name.length() <= most) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 && name.length() - dot <= MAX_ENDING ? name.substring(dot) : "";
        int cut = most - ending.length();
        return name.substring(0, Character.isHighSurrogate(name.charAt(cut - 1)) ? cut - 1 : cut) + ending;
    }

    /** What is behind the last dot, in lower case; empty if there is none. */
    String ending() {
        int dot = value.lastIndexOf('.');
        return dot < 0 ? "" : value.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /** RFC 6266, with the name in RFC 8187 for all but the oldest browsers. */
    static String disposition(String name) {
        String plain = name.codePoints()
                .map(c -> c >= ' ' && c < 127 && c != '"' && c != '\\' && c != '%' ? c : '_')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + percent(name);
    }

    private static String percent(String name) {
        StringBuilder text = new StringBuilder();
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            text.append(PLAIN.indexOf(b) >= 0 ? String.valueOf((char) b) : String.format(Locale.ROOT, "%%%02X", b));
        }
        return text.toString();
    }
}
