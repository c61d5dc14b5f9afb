package org.rostrum.files.core;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.conference.FileId;
import org.rostrum.files.SentFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Removes what is old, what no message came about for, and what only the disk or only the database knows. */
final class Sweep {

    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);

    /** How long a file waits for its message. */
    private static final Duration UNSENT = Duration.ofHours(1);

    private final House house;
    private final Duration retention;
    private final Tally tally;

    Sweep(House house, Duration retention, Tally tally) {
        this.house = house;
        this.retention = retention;
        this.tally = tally;
    }

    /** Makes disk and database agree. Only before the first file is taken: one under way looks like an orphan. */
    void reconcile() {
        Set<FileId> there = house.shelf().tidy();
        Set<FileId> known = house.store().ids();
        Set<FileId> orphans = new HashSet<>(there);
        orphans.removeAll(known);
        Set<FileId> lost = new HashSet<>(known);
        lost.removeAll(there);
        orphans.forEach(house::forget);
        lost.forEach(house::forget);
        if (!orphans.isEmpty() || !lost.isEmpty()) {
            LOG.warn(
                    "{} files that nobody knew and {} whose content was gone were removed",
                    orphans.size(),
                    lost.size());
        }
    }

    /** Removes what is due. */
    void sweep() {
        Instant now = house.clock().instant();
        int removed = 0;
        for (SentFile file : house.store().listBefore(now.minus(retention), now.minus(UNSENT))) {
            boolean inUse = file.sent() && house.run(file.conference()).isPresent();
            boolean young = !file.sent() && file.at().isAfter(now.minus(UNSENT));
            removed += !inUse && !young && house.forget(file.file().id()) ? 1 : 0;
        }
        removed += house.store().planned().stream()
                .filter(this::isPlanGone)
                .flatMap(conference -> house.store().list(conference).stream())
                .mapToInt(file -> house.forget(file.file().id()) ? 1 : 0)
                .sum();
        tally.removed.add(removed);
        if (removed > 0) {
            LOG.info("{} files were removed, as they were old or their conference is gone", removed);
        }
    }

    private boolean isPlanGone(ConferenceKey conference) {
        return house.run(conference).isEmpty() && house.plans().find(conference).isEmpty();
    }
}
