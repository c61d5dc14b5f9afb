package org.rostrum.settings;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a value may be, whatever its bundle makes of it. Pure. */
final class Rule {

    /** The longest value, in UTF-16 units. */
    static final int MOST = 2_000;

    /** In a file these would be replaced by something of the machine, which is not for everybody who may read settings. */
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$[{\\[]");

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,18}");

    private Rule() {}

    /** What is wrong with a value: what was expected, without the value. Empty if it is right. */
    static Optional<String> broken(Setting setting, String value) {
        if (value.length() > MOST) {
            return Optional.of("at most " + MOST + " characters");
        }
        if (value.chars().anyMatch(Character::isISOControl)) {
            return Optional.of("one line");
        }
        if (PLACEHOLDER.matcher(value).find()) {
            return Optional.of("neither ${ nor $[");
        }
        return switch (setting.kind()) {
            case NUMBER -> unless(isNumber(setting, value), setting.range().toString());
            case NUMBERS ->
                unless(
                        Arrays.stream(parts(value)).allMatch(part -> isNumber(setting, part)),
                        "numbers with commas between, each " + setting.range());
            case SWITCH -> unless(value.equals("true") || value.equals("false"), "true or false");
            case CHOICE ->
                unless(
                        setting.choices().stream()
                                .anyMatch(choice -> choice.value().equals(value)),
                        "one of "
                                + String.join(
                                        ", ",
                                        setting.choices().stream()
                                                .map(Setting.Choice::value)
                                                .toList()));
            case TEXT, LIST, SECRET -> Optional.empty();
        };
    }

    private static String[] parts(String value) {
        return value.isBlank() ? new String[0] : value.split(",", -1);
    }

    private static boolean isNumber(Setting setting, String value) {
        String number = value.strip();
        return NUMBER.matcher(number).matches() && setting.range().holds(Long.parseLong(number));
    }

    private static Optional<String> unless(boolean right, String expected) {
        return right ? Optional.empty() : Optional.of(expected);
    }
}
