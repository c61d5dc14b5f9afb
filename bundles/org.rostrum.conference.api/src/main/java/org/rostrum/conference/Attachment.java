package org.rostrum.conference;

import java.util.Objects;

/**
 * A file as those see it to whom it was sent. The server alone writes one, so name, type and size can be believed as far as
 * they go: the name is clean, the size is counted, the type follows from the name's ending and not from what is inside.
 *
 * @param name without folders, to be shown and to be proposed where it is kept; 1 to {@value #MAX_NAME} characters
 * @param type as RFC 6838 writes it, without parameters
 * @param bytes how long it is
 */
public record Attachment(FileId id, String name, String type, long bytes) {

    /** The longest name, in UTF-16 units. */
    public static final int MAX_NAME = 120;

    /** The longest type, in characters. */
    public static final int MAX_TYPE = 100;

    public Attachment {
        Objects.requireNonNull(id, "id");
        if (name.isBlank() || name.length() > MAX_NAME) {
            throw new IllegalArgumentException("name: " + name.length() + " (expected: 1 to " + MAX_NAME + ")");
        }
        if (type.isBlank() || type.length() > MAX_TYPE) {
            throw new IllegalArgumentException("type: " + type.length() + " (expected: 1 to " + MAX_TYPE + ")");
        }
        if (bytes < 0) {
            throw new IllegalArgumentException("bytes: " + bytes + " (expected: 0 or more)");
        }
    }
}
