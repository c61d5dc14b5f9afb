package org.rostrum.rest.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RateLimitTest {

    private final AtomicLong nanos = new AtomicLong();
    private final RateLimit limit = new RateLimit(2, 3, nanos::get);

    @Test
    void aBurstIsAdmittedAndNothingBeyond() {
        assertThat(admitted("192.0.2.1", 5)).isEqualTo(3);
    }

    @Test
    void aBucketRefillsWithTimeUpToTheBurst() {
        admitted("192.0.2.1", 5);

        nanos.addAndGet(TimeUnit.SECONDS.toNanos(1));
        assertThat(admitted("192.0.2.1", 5)).isEqualTo(2);

        nanos.addAndGet(TimeUnit.HOURS.toNanos(1));
        assertThat(admitted("192.0.2.1", 5)).isEqualTo(3);
    }

    @Test
    void onePeerDoesNotSlowAnother() {
        admitted("192.0.2.1", 5);

        assertThat(admitted("192.0.2.2", 1)).isEqualTo(1);
    }

    @Test
    void aWholeNetworkOfIpV6IsOnePeer() {
        admitted("2001:db8:0:1:0:0:0:1", 5);

        assertThat(admitted("2001:db8:0:1:ffff:0:0:2", 1)).isZero();
        assertThat(admitted("2001:db8:0:2:0:0:0:1", 1)).isEqualTo(1);
    }

    @Test
    void aFloodOfAddressesNeitherFillsTheMemoryNorLocksOutKnownPeers() {
        limit.admit("192.0.2.1");
        int strangers = 0;
        for (int i = 0; i < 50_000; i++) {
            strangers += limit.admit("10." + i / 65_536 + "." + i / 256 % 256 + "." + i % 256) ? 1 : 0;
        }

        assertThat(limit.size()).isLessThanOrEqualTo(10_001);
        assertThat(strangers).isLessThan(10_100);
        assertThat(limit.admit("192.0.2.1")).isTrue();
    }

    @Test
    void peersThatAreQuietAreForgottenWhenRoomIsNeeded() {
        for (int i = 0; i < 10_000; i++) {
            limit.admit("10.0." + i / 256 + "." + i % 256);
        }
        nanos.addAndGet(TimeUnit.MINUTES.toNanos(1));

        limit.admit("192.0.2.1");

        assertThat(limit.size()).isEqualTo(1);
    }

    @Test
    void aLimitOfNothingIsAMistake() {
        assertThatThrownBy(() -> new RateLimit(0, 1, nanos::get)).isInstanceOf(IllegalArgumentException.class);
    }

    private int admitted(String address, int asked) {
        int admitted = 0;
        for (int i = 0; i < asked; i++) {
            admitted += limit.admit(address) ? 1 : 0;
        }
        return admitted;
    }
}
