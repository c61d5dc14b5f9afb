package org.rostrum.reports;

import java.time.Instant;
import java.util.Optional;

/** What is taken down. Loss is from 0 to 1; what nobody could tell is empty. */
final class Figures {

    private Figures() {}

    /** How connections were: means over all that told. */
    record Paths(Optional<Double> loss, Optional<Double> roundTripMillis) {
        static final Paths UNKNOWN = new Paths(Optional.empty(), Optional.empty());
    }

    /**
     * How it went when people entered.
     *
     * @param joins who got sound or picture
     * @param failed who tried and did not
     * @param firstMediaMillis from being let in to the connection that carries media, in the mean
     */
    record Entries(int joins, int failed, Optional<Double> firstMediaMillis) {}

    /**
     * The server over a span of time.
     *
     * @param at when it begins
     * @param conferences the most that ran at once
     * @param people the most inside at once
     * @param waiting the most in waiting rooms at once
     * @param sessions the most connections of media at once
     */
    record Sample(Instant at, int conferences, int people, int waiting, int sessions, Paths paths, Entries entries) {}

    /**
     * One run of a conference.
     *
     * @param key of the conference inside the house
     * @param ended empty while it goes on
     * @param most inside at once
     * @param entered how often somebody was let in
     * @param worstLoss the highest of the means of a minute
     */
    record Run(
            String key,
            Instant began,
            Optional<Instant> ended,
            String id,
            String topic,
            int most,
            int entered,
            Entries entries,
            Paths paths,
            Optional<Double> worstLoss) {}
}
