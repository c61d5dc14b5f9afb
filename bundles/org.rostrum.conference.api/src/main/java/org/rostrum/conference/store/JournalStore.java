package org.rostrum.conference.store;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;
import org.rostrum.conference.Envelope;

/** Keeps every event of every conference, in order. Calls block on the database. */
@ConsumerType
public interface JournalStore {

    /** Appends all or nothing: when it returns they are on disk, when it throws none is. Called by one thread only. */
    void append(List<Envelope> envelopes);

    /**
     * Reads on from a cursor, on any thread.
     *
     * @param after the position of the last entry read, 0 at the beginning
     * @param most how many at the most, 1 to 1,000
     */
    List<JournalEntry> read(long after, int most);

    /** The position that was given last, 0 if none was; for readers who begin with what comes next. On any thread. */
    long end();

    /**
     * Runs {@code bell} after every append from now on, once what was appended can be read: readers need not look by the
     * clock. It runs on the thread that appends, returns at once and may be run more often than there is something new.
     * What this process does not append itself rings nothing. By default none does: then it is read late.
     *
     * @return stops it
     */
    default Runnable whenAppended(Runnable bell) {
        return () -> {};
    }
}
