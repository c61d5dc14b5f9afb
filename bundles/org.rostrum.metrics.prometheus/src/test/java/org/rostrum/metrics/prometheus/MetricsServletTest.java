package org.rostrum.metrics.prometheus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostrum.metrics.MetricSource;

class MetricsServletTest {

    private static final MetricSource TWO_CONFERENCES =
            sink -> sink.gauge("rostrum_conferences", "Conferences that run.", 2);
    private static final MetricSource THREE_REFUSALS = sink -> {
        sink.counter("rostrum_refusals_total", "Commands refused.", 2, "kind", "busy");
        sink.counter("rostrum_refusals_total", "Commands refused.", 1, "kind", "invalid");
    };

    private final MetricsServlet servlet = new MetricsServlet(List.of("127.0.0.0/8", "::1"), Duration.ofMillis(300));
    private Door door;

    @BeforeEach
    void open() throws Exception {
        door = new Door(servlet, "/metrics");
    }

    @AfterEach
    void close() throws Exception {
        door.close();
        servlet.stop();
    }

    @Test
    void everySourceIsToldInThePrometheusTextFormat() throws Exception {
        servlet.add(TWO_CONFERENCES);
        servlet.add(THREE_REFUSALS);

        var answer = door.get("/metrics");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(
                        type -> assertThat(type).contains("text/plain").contains("version=0.0.4"));
        assertThat(answer.body())
                .contains("# HELP rostrum_conferences Conferences that run.")
                .contains("# TYPE rostrum_conferences gauge")
                .contains("rostrum_conferences 2.0")
                .contains("# TYPE rostrum_refusals_total counter")
                .contains("rostrum_refusals_total{kind=\"busy\"} 2.0")
                .contains("rostrum_refusals_total{kind=\"invalid\"} 1.0");
    }

    @Test
    void whoAcceptsOpenMetricsGetsIt() throws Exception {
        var answer = door.get("/metrics", "Accept", "application/openmetrics-text; version=1.0.0");

        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/openmetrics-text"));
        assertThat(answer.body()).endsWith("# EOF\n");
    }

    @Test
    void theMachineIsMeasuredToo() throws Exception {
        assertThat(door.get("/metrics").body())
                .contains("jvm_memory_used_bytes{area=\"heap\"}")
                .contains("jvm_threads_current")
                .contains("jvm_gc_collection_seconds_count")
                .contains("process_cpu_seconds_total");
    }

    @Test
    void aSourceThatThrowsIsLeftOutAndCounted() throws Exception {
        servlet.add(TWO_CONFERENCES);
        servlet.add(sink -> {
            sink.gauge("rostrum_half_told", "Told before the fall.", 1);
            throw new IllegalStateException("broken");
        });

        String body = door.get("/metrics").body();

        assertThat(body)
                .contains("rostrum_conferences 2.0")
                .contains("rostrum_metrics_source_failures_total 1.0")
                .doesNotContain("rostrum_half_told");
    }

    @Test
    void aSourceThatHangsIsLeftOutAndAskedOnlyOnce() throws Exception {
        CountDownLatch released = new CountDownLatch(1);
        CountDownLatch asked = new CountDownLatch(2);
        servlet.add(TWO_CONFERENCES);
        servlet.add(sink -> {
            asked.countDown();
            awaitRelease(released);
        });

        door.get("/metrics");
        String second = door.get("/metrics").body();
        released.countDown();

        assertThat(second).contains("rostrum_conferences 2.0").contains("rostrum_metrics_source_failures_total 2.0");
        assertThat(asked.getCount()).isEqualTo(1);
    }

    @Test
    void nonsenseIsLeftOutAndCounted() throws Exception {
        servlet.add(sink -> sink.counter("rostrum_no_suffix", "A counter that does not end with _total.", 1));
        servlet.add(sink -> sink.gauge("not a name", "A name with blanks.", 1));
        servlet.add(sink -> sink.gauge("rostrum_odd", "A label without a value.", 1, "lonely"));

        assertThat(door.get("/metrics").body())
                .contains("rostrum_metrics_source_failures_total 3.0")
                .doesNotContain("rostrum_no_suffix")
                .doesNotContain("rostrum_odd");
    }

    @Test
    void aNameBelongsToTheFirstSourceThatTellsIt() throws Exception {
        servlet.add(TWO_CONFERENCES);
        servlet.add(sink -> sink.gauge("rostrum_conferences", "Somebody else's.", 9));

        assertThat(door.get("/metrics").body())
                .contains("rostrum_conferences 2.0")
                .doesNotContain("rostrum_conferences 9.0")
                .contains("rostrum_metrics_source_failures_total 1.0");
    }

    @Test
    void aSourceThatHasGoneIsNotAskedAnyMore() throws Exception {
        servlet.add(TWO_CONFERENCES);
        servlet.remove(TWO_CONFERENCES);

        assertThat(door.get("/metrics").body()).doesNotContain("rostrum_conferences");
    }

    @Test
    void strangersAreRefused() throws Exception {
        try (Door elsewhere = new Door(new MetricsServlet(List.of("10.0.0.0/8"), Duration.ofSeconds(1)), "/metrics")) {
            var answer = elsewhere.get("/metrics");

            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).isEmpty();
        }
    }

    @Test
    void whatAProxyForwardsIsRefusedThoughTheProxyIsNear() throws Exception {
        assertThat(door.get("/metrics", "X-Forwarded-For", "127.0.0.1").statusCode())
                .isEqualTo(403);
        assertThat(door.get("/metrics", "Forwarded", "for=127.0.0.1").statusCode())
                .isEqualTo(403);
    }

    private static void awaitRelease(CountDownLatch released) {
        try {
            released.await();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
