package org.rostrum.media.sfu.stream;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClocksTest {
    private static final long SECOND = 1_000_000_000L;

    @Test
    void ntpCountsFrom1900() {
        WallClock wall = new WallClock(5 * SECOND, 0);
        assertThat(wall.ntp(5 * SECOND) >>> 32).isEqualTo(2_208_988_800L);
        assertThat(wall.ntp(5 * SECOND + SECOND / 2) & 0xffff_ffffL).isEqualTo(1L << 31);
    }

    @Test
    void ntpAndBackDiffersByLessThanAMicrosecond() {
        WallClock wall = new WallClock(0, 1_700_000_000_123L);
        long first = WallClock.ntpNanos(wall.ntp(0));
        long later = WallClock.ntpNanos(wall.ntp(SECOND / 3));
        assertThat(later - first).isBetween(SECOND / 3 - 1000, SECOND / 3 + 1000);
    }

    @Test
    void theQuickestReportTellsTheOffset() {
        RemoteClock clock = new RemoteClock();
        clock.heard(1L << 32, 100 * SECOND + 50_000_000);
        clock.heard(2L << 32, 101 * SECOND);
        assertThat(clock.instantOf(3L << 32)).isEqualTo(102 * SECOND);
    }

    @Test
    void aLateReportHardlyCounts() {
        RemoteClock clock = new RemoteClock();
        clock.heard(1L << 32, 100 * SECOND);
        clock.heard(2L << 32, 101 * SECOND + 64_000_000);
        assertThat(clock.instantOf(2L << 32)).isEqualTo(101 * SECOND + 1_000_000);
    }

    @Test
    void aTimestampStandsForAnInstant() {
        MediaClock clock = new MediaClock(90_000);
        clock.arrived(-45_000, 10 * SECOND);
        assertThat(clock.isReported()).isFalse();
        assertThat(clock.instantOf(45_000)).isEqualTo(11 * SECOND);
        assertThat(clock.timestampAt(12 * SECOND)).isEqualTo(135_000);
    }

    @Test
    void aSenderReportOverrulesArrivals() {
        MediaClock clock = new MediaClock(48_000);
        clock.arrived(0, 10 * SECOND);
        clock.reported(48_000, 10 * SECOND);
        clock.arrived(7, 99 * SECOND);
        assertThat(clock.isReported()).isTrue();
        assertThat(clock.instantOf(0)).isEqualTo(9 * SECOND);
    }
}
