package org.rostrum.media.sfu.worker;

import org.rostrum.media.MediaState;
import org.rostrum.media.Reception;
import org.rostrum.media.SeatKey;

/** Carries news of sessions to the outside. Called by the worker, so it must only hand over: no waiting, no foreign code. */
public interface Herald {

    void stateChanged(SeatKey seat, MediaState state);

    void receptionChanged(SeatKey seat, Reception reception);
}
