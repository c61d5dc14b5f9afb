package org.rostrum.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of {@code etc}, line by line, so that whatever people wrote around the values stays. A value goes where its key
 * stands already; else where a comment shows the key with its default, as the files of the house do; else to the end. Pure.
 */
final class CfgFile {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{env:(\\w+)(?::-[^}]*)?}");
    private static final int ASCII_END = 0x7f;

    private final List<String> lines;

    private CfgFile(List<String> lines) {
        this.lines = lines;
    }

    static CfgFile of(String text) {
        return new CfgFile(text.isEmpty() ? List.of() : text.lines().toList());
    }

    /** Which variable of the environment the value of a key comes from. */
    Optional<String> variableOf(String key) {
        int at = indexOf(set(key));
        return at < 0
                ? Optional.empty()
                : Optional.of(VARIABLE.matcher(lines.get(at)))
                        .filter(Matcher::find)
                        .map(found -> found.group(1));
    }

    /** With this value. */
    CfgFile with(Setting setting, String value) {
        String line = setting.key() + " = " + escaped(value);
        int at = indexOf(set(setting.key()));
        if (at >= 0) {
            return replaced(at, line);
        }
        int shown = indexOf(shown(setting.key()));
        return shown >= 0 ? replaced(shown, line) : appended(setting, line);
    }

    /** With no value: the default is shown again. */
    CfgFile without(Setting setting) {
        int at = indexOf(set(setting.key()));
        if (at < 0) {
            return this;
        }
        String line = setting.isSecret() ? "" : escaped(setting.fallback());
        return replaced(at, ("#" + setting.key() + " = " + line).stripTrailing());
    }

    String text() {
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }

    private CfgFile appended(Setting setting, String line) {
        List<String> longer = new ArrayList<>(lines);
        if (!longer.isEmpty() && !longer.get(longer.size() - 1).isBlank()) {
            longer.add("");
        }
        longer.add("# " + ascii((setting.name() + ". " + setting.help()).strip().replaceAll("\\s+", " ")));
        longer.add(line);
        return new CfgFile(longer);
    }

    /** A value may go on over several lines, each but the last with a backslash at its end. */
    private CfgFile replaced(int at, String line) {
        int last = at;
        while (last < lines.size() - 1 && !lines.get(at).startsWith("#") && goesOn(lines.get(last))) {
            last++;
        }
        List<String> changed = new ArrayList<>(lines.subList(0, at));
        changed.add(line);
        changed.addAll(lines.subList(last + 1, lines.size()));
        return new CfgFile(changed);
    }

    private static boolean goesOn(String line) {
        int backslashes = line.length() - line.replaceAll("\\\\+$", "").length();
        return backslashes % 2 == 1;
    }

    private static Pattern set(String key) {
        return Pattern.compile("\\s*" + Pattern.quote(key) + "\\s*[=:].*");
    }

    private static Pattern shown(String key) {
        return Pattern.compile("#\\s?" + Pattern.quote(key) + "\\s*=.*");
    }

    private int indexOf(Pattern line) {
        for (int i = 0; i < lines.size(); i++) {
            if (line.matcher(lines.get(i)).matches()) {
                return i;
            }
        }
        return -1;
    }

    private static String escaped(String value) {
        return ascii(value.replace("\\", "\\\\"));
    }

    /** The reader of these files takes them for Latin-1, and understands what Java's properties write instead. */
    private static String ascii(String text) {
        StringBuilder plain = new StringBuilder();
        text.chars()
                .forEach(c ->
                        plain.append(c < ASCII_END ? Character.toString(c) : String.format(Locale.ROOT, "\\u%04x", c)));
        return plain.toString();
    }
}
