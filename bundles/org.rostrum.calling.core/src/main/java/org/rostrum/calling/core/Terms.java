package org.rostrum.calling.core;

import java.time.Duration;
import org.rostrum.conference.ModeId;

/** How calls are handled. See {@link CallingConfig}. */
record Terms(
        Duration ring,
        Duration join,
        boolean ringWhenBusy,
        int callsPerMinute,
        Duration missedKept,
        ModeId mode,
        int seats) {

    static Terms of(CallingConfig config) {
        return new Terms(
                Duration.ofSeconds(checked("ring.seconds", config.ring_seconds(), 5, 600)),
                Duration.ofSeconds(checked("join.seconds", config.join_seconds(), 5, 600)),
                config.ring_when_busy(),
                checked("calls.per.minute", config.calls_per_minute(), 1, 1000),
                Duration.ofDays(checked("missed.days", config.missed_days(), 1, 3650)),
                new ModeId(config.mode()),
                checked("seats", config.seats(), 3, 2000));
    }

    private static int checked(String key, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(key + ": " + value + " (expected: " + least + " to " + most + ")");
        }
        return value;
    }
}
