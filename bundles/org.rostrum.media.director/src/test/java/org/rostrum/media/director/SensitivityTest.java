package org.rostrum.media.director;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SensitivityTest {

    @Test
    void defaultsAreThoseThatWereTried() {
        assertThat(VoiceDefaults.SENSITIVITY).isEqualTo(new Sensitivity(67, 12, 87, 3, 10));
    }

    @Test
    void wrongFigureIsNamedWithItsKey() {
        assertThatThrownBy(() -> new Sensitivity(0, 12, 87, 3, 10)).hasMessageContaining("voice.least.loudness: 0");
        assertThatThrownBy(() -> new Sensitivity(67, 61, 87, 3, 10)).hasMessageContaining("voice.above.noise: 61");
        assertThatThrownBy(() -> new Sensitivity(67, 12, 66, 3, 10)).hasMessageContaining("expected: 67 to 127");
        assertThatThrownBy(() -> new Sensitivity(67, 12, 87, 31, 10)).hasMessageContaining("voice.start.millis: 3100");
        assertThatThrownBy(() -> new Sensitivity(67, 12, 87, 3, 0)).hasMessageContaining("voice.end.millis: 0");
    }
}
