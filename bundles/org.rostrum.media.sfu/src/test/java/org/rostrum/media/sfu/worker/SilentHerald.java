package org.rostrum.media.sfu.worker;

import java.util.Map;
import java.util.Optional;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.conference.ParticipantId;
import org.rostrum.media.MediaState;
import org.rostrum.media.Reception;
import org.rostrum.media.SeatKey;

/** Tells nobody. */
final class SilentHerald implements Herald {
    @Override
    public void stateChanged(SeatKey seat, MediaState state) {}

    @Override
    public void receptionChanged(SeatKey seat, Reception reception) {}

    @Override
    public void heard(ConferenceKey conference, Map<ParticipantId, Integer> loudness) {}

    @Override
    public void dominates(ConferenceKey conference, Optional<ParticipantId> who) {}
}
