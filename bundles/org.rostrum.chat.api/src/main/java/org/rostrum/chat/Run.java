package org.rostrum.chat;

import java.time.Instant;
import java.util.Objects;
import org.rostrum.conference.ConferenceKey;

/** One run of a conference, from its opening to its end. */
public record Run(ConferenceKey conference, Instant opened) {
    public Run {
        Objects.requireNonNull(conference, "conference");
        Objects.requireNonNull(opened, "opened");
    }
}
