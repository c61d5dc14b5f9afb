package org.rostrum.schedule.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.PrimitiveIterator;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.rostrum.conference.ConferenceId;
import org.rostrum.testkit.conference.FakeClock;
import org.rostrum.testkit.store.MemoryPlanStore;

class FreshIdsTest {

    private static final Duration YEAR = Duration.ofDays(365);

    private final FakeClock clock = new FakeClock();
    private final MemoryPlanStore store = new MemoryPlanStore();

    @Test
    void idsAreTenDigitsWithTheirLeadingZeros() {
        assertThat(new Digits(new Dice(42)).next()).isEqualTo(new ConferenceId("0000000042"));
        assertThat(new Digits(new Dice(9_999_999_999L)).next()).isEqualTo(new ConferenceId("9999999999"));
    }

    @Test
    void secretDiceDoNotRepeatThemselves() {
        Digits digits = new Digits();
        Set<ConferenceId> seen = new HashSet<>();
        IntStream.range(0, 1000).forEach(i -> seen.add(digits.next()));
        assertThat(seen).hasSize(1000).allMatch(id -> id.value().matches("[0-9]{10}"));
    }

    @Test
    void idThatWasInUseWithinAYearIsNotMade() {
        store.spend(new ConferenceId("0000000001"), clock.instant());
        clock.advance(YEAR);
        assertThat(ids(1, 2).next()).contains(new ConferenceId("0000000002"));
    }

    @Test
    void idThatWasInUseMoreThanAYearAgoIsMadeAgain() {
        store.spend(new ConferenceId("0000000001"), clock.instant());
        clock.advance(YEAR.plusSeconds(1));
        assertThat(ids(1, 2).next()).contains(new ConferenceId("0000000001"));
    }

    @Test
    void badLuckMakesNoIdRatherThanASpentOne() {
        store.spend(new ConferenceId("0000000001"), clock.instant());
        assertThat(ids(LongStream.generate(() -> 1).limit(1000).toArray()).next())
                .isEmpty();
    }

    private FreshIds ids(long... throwsOfDice) {
        return new FreshIds(store, clock, new Digits(new Dice(throwsOfDice)));
    }

    /** Dice that fall as a test says. */
    private static final class Dice implements RandomGenerator {
        private final PrimitiveIterator.OfLong falls;

        Dice(long... falls) {
            this.falls = LongStream.of(falls).iterator();
        }

        @Override
        public long nextLong(long bound) {
            return falls.nextLong();
        }

        @Override
        public long nextLong() {
            throw new UnsupportedOperationException();
        }
    }
}
