package org.rostrum.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SequenceNumberTest {
    @Test
    void wrapsAround() {
        assertThat(SequenceNumber.next(65_535)).isZero();
        assertThat(SequenceNumber.plus(0, -1)).isEqualTo(65_535);
        assertThat(SequenceNumber.distance(65_535, 0)).isEqualTo(1);
        assertThat(SequenceNumber.distance(0, 65_535)).isEqualTo(-1);
    }

    @Test
    void newerIsWhatTheShorterWayLeadsForwardTo() {
        assertThat(SequenceNumber.isNewer(0, 65_535)).isTrue();
        assertThat(SequenceNumber.isNewer(65_535, 0)).isFalse();
        assertThat(SequenceNumber.isNewer(7, 7)).isFalse();
        assertThat(SequenceNumber.isNewer(32_767, 0)).isTrue();
        assertThat(SequenceNumber.isNewer(32_768, 0)).isFalse();
    }

    @Test
    void timestampsWrapToo() {
        assertThat(RtpTimestamp.isNewer(5, -5)).isTrue();
        assertThat(RtpTimestamp.isNewer(Integer.MIN_VALUE, Integer.MAX_VALUE)).isTrue();
        assertThat(RtpTimestamp.distance(-5, 5)).isEqualTo(10);
    }

    @Test
    void unwrappedNumbersGrowAcrossWrapsAndKeepReorderedPacketsInPlace() {
        SequenceUnwrapper unwrapper = new SequenceUnwrapper();
        long first = unwrapper.unwrap(65_534);

        assertThat(unwrapper.unwrap(1)).isEqualTo(first + 3);
        assertThat(unwrapper.unwrap(65_535)).isEqualTo(first + 1);
        for (int i = 4; i < 200_000; i++) {
            assertThat(unwrapper.unwrap(65_534 + i & 0xffff)).isEqualTo(first + i);
        }
    }
}
