package org.rostrum.identity;

/**
 * From where and with what somebody logs in, so that they recognise their log-ins in a list.
 *
 * @param address network address in numbers
 * @param description what the program says of itself; whatever comes is cut to {@value #MAX_DESCRIPTION} characters that
 *     can be shown
 */
public record Client(String address, String description) {

    /** The longest description, in UTF-16 units. */
    public static final int MAX_DESCRIPTION = 120;

    /** Nothing is known. */
    public static final Client UNKNOWN = new Client("", "");

    public Client {
        description = cleaned(description == null ? "" : description);
    }

    private static String cleaned(String text) {
        StringBuilder shown = new StringBuilder(MAX_DESCRIPTION);
        text.codePoints()
                .limit(MAX_DESCRIPTION)
                .map(point -> point >= ' ' && point < 0x7F ? point : '?')
                .forEach(shown::appendCodePoint);
        return shown.toString().strip();
    }
}
