package org.rostrum.schedule.core;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.rostrum.conference.ConferenceId;
import org.rostrum.schedule.store.PlanStore;

/** Makes ids that were not in use for a year: an old invitation must not lead into a stranger's conference. */
final class FreshIds {

    private static final int ATTEMPTS = 20;
    private static final Duration YEAR = Duration.ofDays(365);

    private final PlanStore store;
    private final Clock clock;
    private final Digits digits;

    FreshIds(PlanStore store, Clock clock, Digits digits) {
        this.store = store;
        this.clock = clock;
        this.digits = digits;
    }

    /** Empty if luck finds none, which ten digits make next to impossible. Another plan may have it at present. */
    Optional<ConferenceId> next() {
        Instant since = clock.instant().minus(YEAR);
        return Stream.generate(digits::next)
                .limit(ATTEMPTS)
                .filter(id -> !store.isSpent(id, since))
                .findFirst();
    }
}
