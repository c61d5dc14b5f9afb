package org.rostrum.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BucketTest {

    private final AtomicLong now = new AtomicLong();
    private final Bucket bucket = new Bucket(50, 100, now::get);

    @Test
    void oneHundredAtOncePassAndTheNextIsRefused() {
        assertThat(take(100)).containsOnly(Bucket.Verdict.PASS);
        assertThat(bucket.take()).isEqualTo(Bucket.Verdict.REFUSE);
    }

    @Test
    void fiftyASecondPassForever() {
        for (int i = 0; i < 10_000; i++) {
            now.addAndGet(TimeUnit.MILLISECONDS.toNanos(20));
            assertThat(bucket.take()).isEqualTo(Bucket.Verdict.PASS);
        }
    }

    @Test
    void whoGoesOnIsClosed() {
        assertThat(take(199)).doesNotContain(Bucket.Verdict.CLOSE);
        assertThat(bucket.take()).isEqualTo(Bucket.Verdict.CLOSE);
    }

    @Test
    void whoPausesMayGoOn() {
        take(150);
        now.addAndGet(TimeUnit.SECONDS.toNanos(2));
        assertThat(bucket.take()).isEqualTo(Bucket.Verdict.PASS);
    }

    private java.util.List<Bucket.Verdict> take(int times) {
        return IntStream.range(0, times).mapToObj(i -> bucket.take()).toList();
    }
}
