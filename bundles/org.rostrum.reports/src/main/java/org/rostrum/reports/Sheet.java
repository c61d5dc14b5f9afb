package org.rostrum.reports;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rostrum.web.Csv;

/** Figures as comma-separated values. Pure. */
final class Sheet {

    private Sheet() {}

    static String ofSamples(List<Figures.Sample> samples) {
        List<String> names = List.of(
                "at",
                "conferences",
                "people",
                "waiting",
                "sessions",
                "loss",
                "round_trip_millis",
                "joins",
                "failed",
                "first_media_millis");
        return table(
                names,
                samples.stream()
                        .map(it -> List.of(
                                it.at().toString(),
                                text(it.conferences()),
                                text(it.people()),
                                text(it.waiting()),
                                text(it.sessions()),
                                text(it.paths().loss()),
                                text(it.paths().roundTripMillis()),
                                text(it.entries().joins()),
                                text(it.entries().failed()),
                                text(it.entries().firstMediaMillis()))));
    }

    static String ofRuns(List<Figures.Run> runs) {
        List<String> names = List.of(
                "id",
                "topic",
                "began",
                "ended",
                "most",
                "entered",
                "joins",
                "failed",
                "first_media_millis",
                "loss",
                "worst_loss",
                "round_trip_millis");
        return table(
                names,
                runs.stream()
                        .map(it -> List.of(
                                it.id(),
                                it.topic(),
                                it.began().toString(),
                                it.ended().map(Object::toString).orElse(""),
                                text(it.most()),
                                text(it.entered()),
                                text(it.entries().joins()),
                                text(it.entries().failed()),
                                text(it.entries().firstMediaMillis()),
                                text(it.paths().loss()),
                                text(it.worstLoss()),
                                text(it.paths().roundTripMillis()))));
    }

    private static String table(List<String> names, Stream<List<String>> rows) {
        return Stream.concat(Stream.of(names), rows).map(Csv::line).collect(Collectors.joining());
    }

    private static String text(int number) {
        return Integer.toString(number);
    }

    private static String text(Optional<Double> number) {
        return number.map(value -> String.format(Locale.ROOT, "%.4f", value)).orElse("");
    }
}
