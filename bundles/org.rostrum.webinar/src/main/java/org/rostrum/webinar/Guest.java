package org.rostrum.webinar;

import java.time.Instant;
import java.util.Optional;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.conference.ParticipantId;

/**
 * Somebody without an account, at one conference: never at another, and never somebody else.
 *
 * @param registration which one the ticket came from; empty for who came by link
 * @param name how they were shown the last time
 * @param entered when they were let in the last time
 * @param seat which seat they were given then
 * @param removed whether a moderator has sent them away
 */
record Guest(
        String id,
        ConferenceKey conference,
        Optional<String> registration,
        Instant made,
        Optional<String> name,
        Optional<Instant> entered,
        Optional<ParticipantId> seat,
        boolean removed) {}
