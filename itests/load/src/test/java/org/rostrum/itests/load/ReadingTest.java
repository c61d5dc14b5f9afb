package org.rostrum.itests.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ReadingTest {
    private static final Duration WORK = Duration.ofMillis(300);

    /** A shell that waits, and one that it has started and that works until it is killed. */
    @Test
    void theTimeOfAServerIsThatOfWhatItStartedToo() throws Exception {
        Process server = new ProcessBuilder("sh", "-c", "sh -c 'while :; do :; done' & wait").start();
        try {
            long deadline = System.nanoTime() + Duration.ofMinutes(1).toNanos();
            while (Reading.cpuOf(server.toHandle()).compareTo(WORK) < 0) {
                assertThat(System.nanoTime()).isLessThan(deadline);
                Thread.sleep(10);
            }

            assertThat(server.info().totalCpuDuration().orElseThrow()).isLessThan(WORK);
        } finally {
            server.descendants().forEach(ProcessHandle::destroyForcibly);
            server.destroyForcibly();
        }
    }
}
