package org.rostrum.shell;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.rostrum.conference.Author;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.conference.Envelope;
import org.rostrum.conference.Event;
import org.rostrum.conference.ParticipantId;
import org.rostrum.conference.store.JournalEntry;
import org.rostrum.conference.store.JournalStore;

/** A journal in which somebody raised a hand and the house ended the conference. */
final class Diary implements JournalStore {

    private static final ConferenceKey KEY = new ConferenceKey(new UUID(0, 1));
    private static final ParticipantId OTTO = new ParticipantId("otto-1");

    private final List<JournalEntry> entries = List.of(
            entry(1, new Author.Seat(OTTO), new Event.HandChanged(OTTO, true)),
            entry(2, new Author.House(), new Event.Ended(Event.Ended.Cause.EMPTY)));

    @Override
    public void append(List<Envelope> envelopes) {
        throw new AssertionError("a shell writes no journal");
    }

    @Override
    public long end() {
        return entries.size();
    }

    @Override
    public List<JournalEntry> read(long after, int most) {
        return entries.stream()
                .filter(entry -> entry.position() > after)
                .limit(most)
                .toList();
    }

    private static JournalEntry entry(long position, Author by, Event event) {
        return new JournalEntry(position, KEY, Instant.EPOCH, position + 1, Instant.EPOCH, by, event);
    }
}
