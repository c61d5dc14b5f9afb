package org.rostrum.testkit.conference;

import java.util.ArrayList;
import java.util.List;
import org.rostrum.conference.Envelope;
import org.rostrum.conference.store.JournalEntry;
import org.rostrum.conference.store.JournalStore;

/** A journal in memory, whose disk a test can take away and give back. */
public final class MemoryJournalStore implements JournalStore {

    private final List<Envelope> kept = new ArrayList<>();
    private boolean broken;

    @Override
    public synchronized void append(List<Envelope> envelopes) {
        if (broken) {
            throw new IllegalStateException("the disk is away");
        }
        kept.addAll(envelopes);
        notifyAll();
    }

    @Override
    public synchronized List<JournalEntry> read(long after, int most) {
        List<JournalEntry> entries = new ArrayList<>();
        for (int i = (int) after; i < kept.size() && entries.size() < most; i++) {
            Envelope e = kept.get(i);
            entries.add(
                    new JournalEntry(i + 1, e.conference(), e.after().openedAt(), e.seq(), e.at(), e.by(), e.event()));
        }
        return entries;
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
