package org.rostrum.media.sfu.stream;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rostrum.rtp.AudioLevel;

class VolumeTest {
    private final Volume volume = new Volume();

    private void hear(int... loudness) {
        for (int loud : loudness) {
            volume.hear((byte) (AudioLevel.SILENCE - loud));
        }
    }

    @Test
    void whoWasNotHeardHasNoLoudness() {
        assertThat(volume.take()).isEmpty();
        hear(90);
        assertThat(volume.take()).hasValue(90);
        assertThat(volume.take()).isEmpty();
    }

    @Test
    void digitalSilenceIsNought() {
        hear(0);
        assertThat(volume.take()).hasValue(0);
    }

    @Test
    void theFlagForVoiceIsNoLoudness() {
        volume.hear((byte) (0x80 | 27));
        assertThat(volume.take()).hasValue(100);
    }

    @Test
    void whatIsShorterThanHalfTheWindowDoesNotCount() {
        hear(10, 100, 11, 110, 12);
        assertThat(volume.take()).hasValue(12);
        hear(10, 100, 101, 102, 12);
        assertThat(volume.take()).hasValue(100);
        hear(10, 100, 100, 12);
        assertThat(volume.take()).hasValue(12);
    }

    @Test
    void ofAFloodOnlyTheNewestCount() {
        for (int i = 0; i < 100_000; i++) {
            hear(127);
        }
        for (int i = 0; i < Volume.KEPT; i++) {
            hear(3);
        }
        assertThat(volume.take()).hasValue(3);
    }
}
