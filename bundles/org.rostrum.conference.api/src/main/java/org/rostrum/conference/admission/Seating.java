package org.rostrum.conference.admission;

import java.util.Objects;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.conference.ParticipantId;

/** A seat that was given. */
public record Seating(ConferenceKey conference, ParticipantId seat) {
    public Seating {
        Objects.requireNonNull(conference, "conference");
        Objects.requireNonNull(seat, "seat");
    }
}
