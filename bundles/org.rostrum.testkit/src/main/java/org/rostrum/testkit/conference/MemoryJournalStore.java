package org.rostrum.testkit.conference;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.conference.Envelope;
import org.rostrum.conference.store.JournalEntry;
import org.rostrum.conference.store.JournalStore;
import org.rostrum.rounds.Bell;

/** A journal in memory, whose disk a test can take away and give back. */
public final class MemoryJournalStore implements JournalStore {

    private record Place(ConferenceKey conference, Instant opened, long seq) {}

    private final List<Envelope> kept = new ArrayList<>();
    private final Set<Place> places = new HashSet<>();
    private final Bell appended = new Bell();
    private boolean broken;

    @Override
    public void append(List<Envelope> envelopes) {
        add(envelopes);
        appended.ring();
    }

    private synchronized void add(List<Envelope> envelopes) {
        if (broken) {
            throw new IllegalStateException("the disk is away");
        }
        Set<Place> added = envelopes.stream()
                .map(e -> new Place(e.conference(), e.after().openedAt(), e.seq()))
                .collect(Collectors.toSet());
        if (added.size() < envelopes.size() || added.stream().anyMatch(places::contains)) {
            throw new IllegalStateException("envelopes: one of them is in the journal already");
        }
        places.addAll(added);
        kept.addAll(envelopes);
        notifyAll();
    }

    @Override
    public synchronized List<JournalEntry> read(long after, int most) {
        if (most < 1 || most > 1000) {
            throw new IllegalArgumentException("most: " + most + " (expected: 1 to 1000)");
        }
        List<JournalEntry> entries = new ArrayList<>();
        for (int i = (int) after; i < kept.size() && entries.size() < most; i++) {
            Envelope e = kept.get(i);
            Instant opened = e.after().openedAt().truncatedTo(ChronoUnit.MICROS); // as databases keep it
            entries.add(new JournalEntry(i + 1, e.conference(), opened, e.seq(), e.at(), e.by(), e.event()));
        }
        return entries;
    }

    @Override
    public synchronized long end() {
        return kept.size();
    }

    @Override
    public Runnable whenAppended(Runnable bell) {
        return appended.tell(bell);
    }

    public synchronized void breakDisk() {
        broken = true;
    }

    public synchronized void mendDisk() {
        broken = false;
    }

    public synchronized List<Envelope> kept() {
        return List.copyOf(kept);
    }

    /** Waits until so many envelopes are kept, at most 10 s. */
    public synchronized List<Envelope> awaitKept(int count) throws InterruptedException {
        long deadline = System.nanoTime() + 10_000_000_000L;
        while (kept.size() < count) {
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw new AssertionError("kept " + kept.size() + " envelopes (expected: " + count + ")");
            }
            wait(left);
        }
        return kept();
    }
}
