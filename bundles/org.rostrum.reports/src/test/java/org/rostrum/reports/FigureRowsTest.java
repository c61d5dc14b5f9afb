package org.rostrum.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FigureRowsTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant EVENING = NOON.plus(Duration.ofHours(6));

    private final FigureRows rows = new FigureRows(Reporting.database());

    @Test
    void sampleIsReadAsItWasWritten() {
        Figures.Sample sample = sample(NOON, 12, Optional.of(0.25));
        rows.add(sample);
        rows.add(sample);
        assertThat(rows.samples(NOON, EVENING, Duration.ofMinutes(1))).containsExactly(sample);
        assertThat(rows.samples(EVENING, EVENING.plusSeconds(1), Duration.ofMinutes(1)))
                .isEmpty();
    }

    @Test
    void longerStepsTellTheMostAndTheMean() {
        rows.add(sample(NOON, 4, Optional.of(0.1)));
        rows.add(sample(NOON.plusSeconds(60), 9, Optional.of(0.3)));
        rows.add(sample(NOON.plusSeconds(120), 2, Optional.empty()));
        List<Figures.Sample> told = rows.samples(NOON, EVENING, Duration.ofMinutes(10));
        assertThat(told).hasSize(1);
        assertThat(told.get(0).people()).isEqualTo(9);
        assertThat(told.get(0).entries().joins()).isEqualTo(9);
        assertThat(told.get(0).paths().loss().orElseThrow()).isBetween(0.199, 0.201);
    }

    @Test
    void runIsReplacedWhileItGoesOn() {
        rows.put(run(Optional.empty()));
        rows.put(run(Optional.of(EVENING)));
        assertThat(rows.runs(NOON, EVENING)).containsExactly(run(Optional.of(EVENING)));
    }

    @Test
    void whatIsOldIsForgotten() {
        rows.add(sample(NOON, 1, Optional.empty()));
        rows.put(run(Optional.empty()));
        rows.forget(NOON);
        assertThat(rows.runs(NOON, EVENING)).hasSize(1);
        rows.forget(NOON.plusSeconds(1));
        assertThat(rows.runs(NOON, EVENING)).isEmpty();
        assertThat(rows.samples(NOON, EVENING, Duration.ofMinutes(1))).isEmpty();
    }

    @Test
    void sheetRunsNothing() {
        Figures.Run run = run(Optional.empty());
        assertThat(Sheet.ofRuns(List.of(run)))
                .contains("\"'=cmd|' /C calc'!A0\"")
                .contains("\"0.0100\"");
        assertThat(Sheet.ofSamples(List.of(sample(NOON, 1, Optional.empty()))).lines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line.split(",", -1)).hasSize(10));
    }

    @Test
    void timeThatIsNoneIsRefused() {
        for (String from : List.of("yesterday", "2026-03-01", NOON.toString(), "2020-01-01T00:00:00Z")) {
            assertThat(Span.parse(from, NOON.toString(), NOON).problem())
                    .as(from)
                    .isPresent();
        }
        Span day = Span.parse("", null, NOON).value().orElseThrow();
        assertThat(day.from()).isEqualTo(NOON.minus(Duration.ofDays(1)));
        assertThat(day.step()).isEqualTo(Duration.ofMinutes(5));
    }

    private static Figures.Sample sample(Instant at, int people, Optional<Double> loss) {
        return new Figures.Sample(
                at,
                2,
                people,
                1,
                people,
                new Figures.Paths(loss, Optional.empty()),
                new Figures.Entries(3, 1, Optional.of(420.0)));
    }

    private static Figures.Run run(Optional<Instant> ended) {
        return new Figures.Run(
                "0f0f0f0f-0000-0000-0000-000000000000",
                NOON,
                ended,
                "town-hall",
                "=cmd|' /C calc'!A0",
                7,
                9,
                new Figures.Entries(8, 1, Optional.of(300.0)),
                new Figures.Paths(Optional.of(0.01), Optional.of(40.0)),
                Optional.of(0.05));
    }
}
