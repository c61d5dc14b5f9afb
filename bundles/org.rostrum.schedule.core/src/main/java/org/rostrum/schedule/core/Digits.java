package org.rostrum.schedule.core;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.rostrum.conference.ConferenceId;

/** Makes public names nobody can guess, that can be typed on a telephone. */
final class Digits {

    private static final long RANGE = 10_000_000_000L;

    private final RandomGenerator random;

    Digits() {
        this(new SecureRandom());
    }

    Digits(RandomGenerator random) {
        this.random = random;
    }

    /** Ten digits. */
    ConferenceId next() {
        return new ConferenceId(String.format(Locale.ROOT, "%010d", random.nextLong(RANGE)));
    }
}
