package org.rostrum.media.sfu.stream;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeyFrameRequestsTest {
    private final KeyFrameRequests requests = new KeyFrameRequests();

    @Test
    void aWishIsPassedOnAtOnceThenNotTooOften() {
        assertThat(requests.isDue(0)).isFalse();
        requests.want();
        assertThat(requests.isDue(0)).isTrue();
        requests.want();
        assertThat(requests.isDue(KeyFrameRequests.INTERVAL_NANOS - 1)).isFalse();
        assertThat(requests.isDue(KeyFrameRequests.INTERVAL_NANOS)).isTrue();
    }

    @Test
    void aWishStaysUntilAKeyFrameComes() {
        requests.want();
        requests.isDue(0);
        requests.served();
        assertThat(requests.isDue(10 * KeyFrameRequests.INTERVAL_NANOS)).isFalse();
    }
}
