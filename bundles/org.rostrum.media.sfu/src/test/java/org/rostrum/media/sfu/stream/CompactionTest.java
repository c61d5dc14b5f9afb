package org.rostrum.media.sfu.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CompactionTest {
    private final Compaction compaction = new Compaction();

    @BeforeEach
    void begin() {
        compaction.begin(999, 50);
    }

    @Test
    void whatIsTakenOutLeavesNoGap() {
        assertThat(compaction.keep(1000, false)).isEqualTo(1050);
        assertThat(compaction.drop(1001)).isEqualTo(-1);
        assertThat(compaction.drop(1002)).isEqualTo(-1);
        assertThat(compaction.keep(1003, true)).isEqualTo(1051);
        assertThat(compaction.original(1050)).isEqualTo(1000);
        assertThat(compaction.original(1051)).isEqualTo(1003);
        assertThat(compaction.original(1052)).as("not yet").isEqualTo(-1);
        assertThat(compaction.hasMarker(1050)).isFalse();
        assertThat(compaction.hasMarker(1051)).isTrue();
    }

    @Test
    void whatWasSentBeforeItBeganIsFoundToo() {
        assertThat(compaction.original(1049)).isEqualTo(999);
        assertThat(compaction.original(1049 - Compaction.SIZE + 1)).isEqualTo(999 - Compaction.SIZE + 1);
        assertThat(compaction.original(1049 - Compaction.SIZE)).isEqualTo(-1);
        assertThat(compaction.keep(990, false)).as("late").isEqualTo(1040);
    }

    @Test
    void whatComesLateHasItsPlace() {
        compaction.keep(1000, false);
        assertThat(compaction.keep(1004, false)).as("three are missing").isEqualTo(1054);
        assertThat(compaction.keep(1002, true)).isEqualTo(1052);
        assertThat(compaction.hasMarker(1052)).isTrue();
        assertThat(compaction.original(1051)).as("may be asked for").isEqualTo(1001);
    }

    @Test
    void whatComesLateAndIsNotWantedIsAHoleToBeFilledOnce() {
        compaction.keep(1000, false);
        compaction.keep(1002, false);
        assertThat(compaction.drop(1001)).isEqualTo(1051);
        assertThat(compaction.drop(1001)).isEqualTo(-1);
        assertThat(compaction.keep(1001, false)).isEqualTo(-1);
        assertThat(compaction.original(1051)).as("nothing to send again").isEqualTo(-1);
        assertThat(compaction.original(1052)).isEqualTo(1002);
    }

    @Test
    void whatWasTakenOutInItsOrderStaysOut() {
        compaction.drop(1000);
        compaction.keep(1001, false);
        assertThat(compaction.keep(1000, false)).isEqualTo(-1);
        assertThat(compaction.drop(1000)).isEqualTo(-1);
    }

    @Test
    void whatIsTakenOutBehindAGapLeavesTheGap() {
        assertThat(compaction.drop(1002)).isEqualTo(-1);
        assertThat(compaction.keep(1003, false)).isEqualTo(1052);
        assertThat(compaction.keep(1000, false)).isEqualTo(1050);
        assertThat(compaction.drop(1001)).isEqualTo(1051);
    }

    @Test
    void agesLaterTheOldIsForgotten() {
        assertThat(compaction.keep(100_000, false)).isEqualTo(100_050);
        assertThat(compaction.original(100_049)).isEqualTo(99_999);
        assertThat(compaction.keep(1000, false)).isEqualTo(-1);
        assertThat(compaction.original(1050)).isEqualTo(-1);
    }

    /** Packets overtake each other, some are lost for good, some are not wanted: nobody has a number of another one. */
    @Test
    void numbersAreNeverGivenTwiceAndRunOn() {
        Random random = new Random(45);
        List<Long> order = new ArrayList<>();
        for (long original = 1000; original < 20_000; original++) {
            if (random.nextInt(50) != 0) {
                order.add(original);
            }
        }
        for (int i = 8; i < order.size(); i++) {
            if (random.nextInt(10) == 0) {
                order.add(i - random.nextInt(8), order.remove(i));
            }
        }
        Map<Long, Long> given = new HashMap<>();
        long most = 1049;
        for (long original : order) {
            boolean wanted = original % 7 < 4;
            long number = wanted ? compaction.keep(original, false) : compaction.drop(original);
            if (number >= 0) {
                assertThat(given.put(number, original)).as("%d", number).isNull();
                assertThat(compaction.original(number)).isEqualTo(wanted ? original : -1);
                most = Math.max(most, number);
            } else {
                assertThat(wanted).isFalse();
            }
        }
        long lost = 19_000L - order.size();
        assertThat(most - 1049 - given.size()).as("gaps are what is lost").isBetween(0L, lost);
        List<Long> numbers = given.keySet().stream().sorted().toList();
        for (int i = 1; i < numbers.size(); i++) {
            assertThat(given.get(numbers.get(i))).isGreaterThan(given.get(numbers.get(i - 1)));
        }
    }
}
