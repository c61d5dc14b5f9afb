package org.rostrum.files.core;

import java.time.Clock;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.rostrum.conference.Conference;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.conference.ConferenceService;
import org.rostrum.conference.FileId;
import org.rostrum.files.store.FileStore;
import org.rostrum.schedule.store.PlanStore;

/**
 * What the files stand on.
 *
 * @param nanoTime as {@link System#nanoTime()}
 */
record House(
        FileStore store,
        PlanStore plans,
        ConferenceService conferences,
        Shelf shelf,
        Clock clock,
        LongSupplier nanoTime) {

    /** Removes it wherever it is: first what is known of it, so that nobody finds what is half gone. */
    boolean forget(FileId file) {
        boolean known = store.remove(file);
        shelf.remove(file);
        return known;
    }

    Optional<Conference> run(ConferenceKey conference) {
        return conferences.find(conference);
    }
}
