package org.rostrum.conference;

import java.time.Instant;

/**
 * One event on its way out, with the state it led to. The one thing that leaves the core.
 *
 * @param seq the event's number in this run, equal to {@code after.seq()}
 */
public record Envelope(ConferenceKey conference, long seq, Instant at, Author by, Event event, Conference after) {}
