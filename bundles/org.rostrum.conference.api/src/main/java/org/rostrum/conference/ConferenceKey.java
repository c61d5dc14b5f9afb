package org.rostrum.conference;

import java.util.Objects;
import java.util.UUID;

/**
 * The name of a conference inside the house. Never changes and is never shown to people; what people type is the
 * {@link ConferenceId}, which may change while the conference runs.
 */
public record ConferenceKey(UUID value) {

    public ConferenceKey {
        Objects.requireNonNull(value, "value");
    }

    public static ConferenceKey random() {
        return new ConferenceKey(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
