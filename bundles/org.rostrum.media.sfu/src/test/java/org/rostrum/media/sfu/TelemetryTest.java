package org.rostrum.media.sfu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rostrum.media.MediaState;
import org.rostrum.metrics.MetricSink;

class TelemetryTest {

    /** Remembers values by name and labels. */
    private static final class Sheet implements MetricSink {
        final Map<String, Double> values = new HashMap<>();

        @Override
        public void counter(String name, String help, double value, String... labels) {
            assertThat(name).startsWith("rostrum_media_").endsWith("_total");
            gauge(name, help, value, labels);
        }

        @Override
        public void gauge(String name, String help, double value, String... labels) {
            assertThat(help).isNotEmpty();
            assertThat(values.put(name + String.join("=", labels), value)).isNull();
        }
    }

    @Test
    void sessionsAndDropsAreCounted() throws Exception {
        try (House house = new House()) {
            house.connected("ann", 0);
            Sheet sheet = new Sheet();
            house.engine.report(sheet);
            assertThat(sheet.values)
                    .containsEntry("rostrum_media_sessions", 1.0)
                    .containsEntry("rostrum_media_handshakes_total", 1.0)
                    .containsEntry("rostrum_media_drops_totalreason=unknown_address", 0.0)
                    .satisfies(values -> assertThat(values.keySet())
                            .anyMatch(key -> key.startsWith("rostrum_media_workersbackend=")))
                    .containsEntry("rostrum_media_send_queue_bytes", 0.0)
                    .containsEntry("rostrum_media_pictureslayer=paused", 0.0)
                    .containsEntry("rostrum_media_estimate_bits_per_secondof=mean", 0.0);
        }
    }

    @Test
    void anEngineIsReadyWhileItsPortIsOpen() throws Exception {
        House house = new House();
        assertThat(house.engine.name()).isEqualTo("media");
        assertThat(house.engine.check().ready()).isTrue();
        house.connected("ann", 0);
        house.close();
        house.awaitState("ann", MediaState.CLOSED);
        assertThat(house.engine.check().ready()).isFalse();
    }
}
