package org.rostrum.conference;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Follows the present of every conference. Register it as an OSGi service. Both methods are called on a pool thread, one
 * at a time per conference and in order; each should return within 50 ms. Each listener has its own queue: a slow one
 * falls behind alone, loses events, and is healed by one {@link #resync}. Who must have every event reads the journal.
 */
@ConsumerType
public interface ConferenceListener {

    /** The next event of a conference: its {@code seq} is one more than the last, unless {@link #resync} came between. */
    void on(Envelope envelope);

    /** Forget what you knew of this conference and start from here. Also called for each running conference at the start. */
    void resync(Conference conference);
}
