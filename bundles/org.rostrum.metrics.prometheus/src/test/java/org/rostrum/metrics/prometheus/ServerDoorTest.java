package org.rostrum.metrics.prometheus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rostrum.identity.Right;
import org.rostrum.metrics.MetricSink;
import org.rostrum.metrics.MetricSource;
import org.rostrum.metrics.ReadinessCheck;
import org.rostrum.metrics.ReadinessCheck.Readiness;
import org.rostrum.metrics.prometheus.ServerResource.CheckJson;
import org.rostrum.metrics.prometheus.ServerResource.FigureJson;
import org.rostrum.metrics.prometheus.ServerResource.ServerJson;
import org.rostrum.web.Requires;

class ServerDoorTest {

    private final ServerDoor door = new ServerDoor(List.of("database"), "1.2.3", Duration.ofMillis(300));

    @AfterEach
    void close() {
        door.stop();
    }

    @Test
    void itTellsVersionsAndWhatEachCheckFound() {
        door.add(check("database", true));
        door.add(check("media", false));

        ServerJson now = ask();

        assertThat(now.version()).isEqualTo("1.2.3");
        assertThat(now.ready()).isFalse();
        assertThat(now.checks())
                .containsExactly(
                        new CheckJson("database", true, "As always.", "", List.of()),
                        new CheckJson("media", false, "As always.", "", List.of()));
    }

    @Test
    void aSentenceHasANameAndWhatChangesInItForOtherLanguages() {
        door.add(check("database", Readiness.of(true, "database.rows", "3 rows.", 3)));
        assertThat(ask().checks())
                .containsExactly(new CheckJson("database", true, "3 rows.", "database.rows", List.of("3")));
    }

    @Test
    void aCheckThatIsMissingIsTold() {
        assertThat(ask().checks()).extracting(CheckJson::name).containsExactly("database");
        assertThat(ask().checks()).extracting(CheckJson::code).containsExactly("check.missing");
        assertThat(ask().ready()).isFalse();
    }

    @Test
    void everyFigureHasItsNameAsTheMetricsHaveIt() {
        door.addSource(sink -> {
            sink.gauge("rostrum_participants", "Seats taken.", 7);
            sink.counter("rostrum_drops_total", "Drops.", 3, "reason", "late");
        });

        assertThat(ask().figures())
                .contains(
                        new FigureJson("rostrum_drops_total", Map.of("reason", "late"), 3),
                        new FigureJson("rostrum_participants", Map.of(), 7));
    }

    @Test
    void aSourceThatFailsIsLeftOutAndTheOthersAreTold() {
        MetricSource broken = ServerDoorTest::fail;
        door.addSource(broken);
        door.addSource(sink -> sink.gauge("rostrum_conferences", "Conferences.", 2));

        assertThat(ask().figures()).contains(new FigureJson("rostrum_conferences", Map.of(), 2));
    }

    @Test
    void itIsForAdministratorsAlone() {
        assertThat(ServerResource.class.getAnnotation(Requires.class).value()).isEqualTo(Right.ADMINISTRATOR);
    }

    private static void fail(MetricSink sink) {
        throw new IllegalStateException("nothing to tell");
    }

    private static ReadinessCheck check(String name, boolean ready) {
        return check(name, new Readiness(ready, "As always."));
    }

    private static ReadinessCheck check(String name, Readiness found) {
        return new ReadinessCheck() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Readiness check() {
                return found;
            }
        };
    }

    private ServerJson ask() {
        return ((ServerResource) door.resources().get(0)).now();
    }
}
