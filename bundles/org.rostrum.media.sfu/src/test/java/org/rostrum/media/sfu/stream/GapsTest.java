package org.rostrum.media.sfu.stream;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GapsTest {
    private final Gaps gaps = new Gaps();
    private final int[] due = new int[Gaps.MAX];

    @Test
    void aPacketThatWasOvertakenIsNotAskedFor() {
        gaps.open(10, 11, 0);
        assertThat(gaps.due(Gaps.REORDER_NANOS - 1, due)).isZero();
        gaps.close(10);
        assertThat(gaps.due(Gaps.REORDER_NANOS, due)).isZero();
    }

    @Test
    void whatIsMissingIsAskedForInOrder() {
        gaps.open(65_535, 65_538, 0);
        assertThat(gaps.due(Gaps.REORDER_NANOS, due)).isEqualTo(3);
        assertThat(due).startsWith(65_535, 0, 1);
    }

    @Test
    void nobodyIsAskedAgainTooSoon() {
        gaps.open(10, 11, 0);
        gaps.due(Gaps.REORDER_NANOS, due);
        assertThat(gaps.due(Gaps.REORDER_NANOS + Gaps.RETRY_NANOS - 1, due)).isZero();
        assertThat(gaps.due(Gaps.REORDER_NANOS + Gaps.RETRY_NANOS, due)).isEqualTo(1);
    }

    @Test
    void whatNeverComesIsGivenUpForAKeyFrame() {
        gaps.open(10, 11, 0);
        long now = Gaps.REORDER_NANOS;
        for (int i = 0; i < Gaps.MAX_TRIES; i++) {
            assertThat(gaps.due(now, due)).isEqualTo(1);
            now += Gaps.RETRY_NANOS;
        }
        assertThat(gaps.due(now, due)).isEqualTo(-1);
        assertThat(gaps.count()).isZero();
    }

    @Test
    void aHoleTooLargeIsNoGap() {
        assertThat(gaps.open(0, Gaps.MAX + 1, 0)).isFalse();
        assertThat(gaps.count()).isZero();
    }
}
