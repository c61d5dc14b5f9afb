package org.rostrum.media;

import java.util.Objects;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.conference.ParticipantId;

/** One seat of one conference, the two ends of every arrow. */
public record SeatKey(ConferenceKey conference, ParticipantId participant) {
    public SeatKey {
        Objects.requireNonNull(conference, "conference");
        Objects.requireNonNull(participant, "participant");
    }
}
