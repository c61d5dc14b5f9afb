package org.rostrum.media;

import java.util.Objects;
import org.rostrum.conference.ParticipantId;
import org.rostrum.conference.Source;

/**
 * One picture on the screen of a seat.
 *
 * @param height of the whole picture as it is shown, in pixels of the screen, 1 to {@link #MAX_HEIGHT}
 */
public record Tile(ParticipantId from, Source source, int height) {

    /** More is no screen. */
    public static final int MAX_HEIGHT = 16_384;

    public Tile {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(source, "source");
        if (height < 1 || height > MAX_HEIGHT) {
            throw new IllegalArgumentException("height: " + height + " (expected: 1 to " + MAX_HEIGHT + ")");
        }
    }
}
