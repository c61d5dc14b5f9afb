package org.rostrum.conference;

import java.util.Objects;
import java.util.Optional;

/**
 * Names a timer of a mode.
 *
 * @param name 1 to 64 characters
 * @param who the seat it is about; it is stopped when that seat is empty
 */
public record Timer(String name, Optional<ParticipantId> who) {
    public Timer {
        Objects.requireNonNull(who, "who");
        if (name.isEmpty() || name.length() > 64) {
            throw new IllegalArgumentException("name: " + name.length() + " characters (expected: 1 to 64)");
        }
    }

    public static Timer of(String name, ParticipantId who) {
        return new Timer(name, Optional.of(who));
    }
}
