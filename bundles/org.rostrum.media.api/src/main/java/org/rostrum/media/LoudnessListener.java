package org.rostrum.media;

import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.conference.ParticipantId;

/**
 * Hears how loud the microphones are. Register it as an OSGi service. Called in order per conference on an engine control
 * thread, never on one that moves packets; should return within 5 ms.
 */
@ConsumerType
public interface LoudnessListener {

    /**
     * Called about every 100 ms for each conference in which some microphone sends; and once more, with an empty map, when
     * none has sent for about half a second or the last session is closed. Then no more until one sends again.
     *
     * <p>The figures are what clients say about themselves (RFC 6464) in genuine packets. Whoever wants to know who speaks
     * must smooth them: a figure is that of one window and nothing else.
     *
     * @param loudness how loud each microphone was for most of the last 100 ms, from 0 (silence) to 127 (the loudest):
     *     127 minus the level of RFC 6464, so one unit is one decibel. Who is not in the map sent nothing, or nothing that
     *     has a level. Unmodifiable.
     */
    void heard(ConferenceKey conference, Map<ParticipantId, Integer> loudness);

    /**
     * Called when somebody else speaks before all others, within about 400 ms; whoever only agrees, coughs or breathes does not change
     * it, and whoever dominates stays it in silence. To be told to people, where {@link #heard} is to be smoothed.
     *
     * @param who empty when the one who dominated has no microphone here any more
     */
    default void dominates(ConferenceKey conference, Optional<ParticipantId> who) {}
}
