package org.rostrum.conference.store;

import java.time.Instant;
import org.rostrum.conference.Author;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.conference.Event;

/**
 * One event as it is kept.
 *
 * @param position where it stands in the journal: grows, may have gaps
 * @param opened when this run was opened, in whole microseconds; with the key it names the run
 * @param seq its number in the run
 */
public record JournalEntry(
        long position, ConferenceKey conference, Instant opened, long seq, Instant at, Author by, Event event) {}
