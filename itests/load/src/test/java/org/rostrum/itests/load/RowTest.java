package org.rostrum.itests.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RowTest {
    private static final Reading BEFORE = new Reading(Duration.ofSeconds(100), Duration.ofSeconds(7), 500, 20_000, 0);

    @Test
    void thePacketsReceivedShareTheTimeOfTheServer() {
        Row row = Row.between(BEFORE, after(1000, 10_000), 10, 12, 1.25);

        assertThat(row.usPerPacket()).isEqualTo(5.0);
        assertThat(row.packetsPerS()).isEqualTo(5000);
        assertThat(row.lossPercent()).isZero();
    }

    @Test
    void whatDidNotReachASubscriberIsLost() {
        assertThat(Row.between(BEFORE, after(1000, 9_900), 10, 12, 1.25).lossPercent())
                .isEqualTo(1.0);
    }

    @Test
    void keysHaveTheirUnits() throws Exception {
        assertThat(Row.between(BEFORE, after(1000, 10_000), 10, 12, 1.25).json())
                .isEqualTo("{\"subscribers\":10,\"burst\":12,\"packets_per_s\":5000,\"us_per_packet\":5.0,"
                        + "\"loss_percent\":0.0,\"p99_ms\":1.25,\"unreadable\":0}");
    }

    /** Two seconds and 50 ms of processor later. */
    private static Reading after(long sent, long received) {
        return new Reading(
                BEFORE.at().plusSeconds(2),
                BEFORE.cpu().plusMillis(50),
                BEFORE.sent() + sent,
                BEFORE.received() + received,
                0);
    }
}
