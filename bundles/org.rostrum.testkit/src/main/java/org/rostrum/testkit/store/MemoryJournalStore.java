package org.rostrum.testkit.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.conference.Envelope;
import org.rostrum.conference.store.JournalEntry;
import org.rostrum.conference.store.JournalStore;

/** Keeps the journal until the test ends. */
public final class MemoryJournalStore implements JournalStore {

    private record Place(ConferenceKey conference, Instant opened, long seq) {}

    private final List<JournalEntry> entries = new ArrayList<>();
    private final Set<Place> numbers = new HashSet<>();

    @Override
    public synchronized void append(List<Envelope> envelopes) {
        List<Place> added = envelopes.stream()
                .map(e -> new Place(e.conference(), e.after().openedAt(), e.seq()))
                .toList();
        if (new HashSet<>(added).size() < added.size() || added.stream().anyMatch(numbers::contains)) {
            throw new IllegalStateException("envelopes: one of them is in the journal already");
        }
        numbers.addAll(added);
        envelopes.forEach(envelope -> entries.add(entry(entries.size() + 1, envelope)));
    }

    @Override
    public synchronized List<JournalEntry> read(long after, int most) {
        if (most < 1 || most > 1000) {
            throw new IllegalArgumentException("most: " + most + " (expected: 1 to 1000)");
        }
        return entries.stream().skip(after).limit(most).toList();
    }

    private static JournalEntry entry(long position, Envelope e) {
        return new JournalEntry(position, e.conference(), e.after().openedAt(), e.seq(), e.at(), e.by(), e.event());
    }
}
