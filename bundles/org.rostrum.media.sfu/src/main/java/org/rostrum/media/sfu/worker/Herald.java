package org.rostrum.media.sfu.worker;

import java.util.Map;
import java.util.Optional;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.conference.ParticipantId;
import org.rostrum.media.MediaState;
import org.rostrum.media.Reception;
import org.rostrum.media.SeatKey;

/** Carries news of sessions to the outside. Called by the worker, so it must only hand over: no waiting, no foreign code. */
public interface Herald {

    void stateChanged(SeatKey seat, MediaState state);

    void receptionChanged(SeatKey seat, Reception reception);

    /** How loud who was who sent something in the last window; nobody: for now that was all. */
    void heard(ConferenceKey conference, Map<ParticipantId, Integer> loudness);

    /** Who speaks before all others from now on; nobody where they have gone. */
    void dominates(ConferenceKey conference, Optional<ParticipantId> who);
}
