package org.rostrum.files.core;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.rostrum.files.Files;

/**
 * What the operator has set.
 *
 * @param retention how long files are kept; zero: until the conference is over
 */
record Limits(
        Files.Terms terms,
        long perConference,
        long total,
        long free,
        int perMinute,
        int transfers,
        Duration transfer,
        Duration retention) {

    private static final long MEGABYTE = 1024 * 1024;

    static Limits of(FilesConfig config) {
        long file = within("file.megabytes", config.file_megabytes(), 1, 4096) * MEGABYTE;
        return new Limits(
                new Files.Terms(file, endings(config.endings_denied()), endings(config.endings_allowed())),
                within("conference.megabytes", config.conference_megabytes(), 1, 1_048_576) * MEGABYTE,
                within("total.megabytes", config.total_megabytes(), 1, 16_777_216) * MEGABYTE,
                within("free.megabytes", config.free_megabytes(), 0, 1_048_576) * MEGABYTE,
                Math.toIntExact(within("files.per.minute", config.files_per_minute(), 1, 1000)),
                Math.toIntExact(within("transfers", config.transfers(), 1, 1000)),
                Duration.ofSeconds(within("transfer.seconds", config.transfer_seconds(), 10, 86_400)),
                Duration.ofDays(within("retention.days", config.retention_days(), 0, 3650)));
    }

    private static long within(String key, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(key + ": " + value + " (expected: " + least + " to " + most + ")");
        }
        return value;
    }

    private static List<String> endings(String list) {
        return Arrays.stream(list.split(",", -1))
                .map(ending -> ending.strip().toLowerCase(Locale.ROOT))
                .filter(ending -> !ending.isEmpty())
                .toList();
    }
}
