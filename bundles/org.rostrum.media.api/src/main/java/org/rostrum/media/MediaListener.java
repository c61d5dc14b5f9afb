package org.rostrum.media;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Hears what a media engine tells of its sessions. Register it as an OSGi service. Called in order per seat on an engine
 * control thread, never on one that moves packets; should return within 5 ms.
 */
@ConsumerType
public interface MediaListener {

    void stateChanged(SeatKey seat, MediaState state);

    /** What the seat receives has changed, or it needs more slots. */
    void receptionChanged(SeatKey seat, Reception reception);
}
