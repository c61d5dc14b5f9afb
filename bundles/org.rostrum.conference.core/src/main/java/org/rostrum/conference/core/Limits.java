package org.rostrum.conference.core;

import java.time.Duration;

/** What the operator has set. */
record Limits(Duration reconnect, Duration empty, int journalBacklog, Duration journalFlush) {

    Limits {
        check("reconnect.seconds", reconnect.toSeconds(), 1, 3600);
        check("empty.seconds", empty.toSeconds(), 1, 86_400);
        check("journal.backlog", journalBacklog, 1, 1_000_000);
        check("journal.flush.seconds", journalFlush.toSeconds(), 0, 300);
    }

    static Limits of(CoreConfig config) {
        return new Limits(
                Duration.ofSeconds(config.reconnect_seconds()),
                Duration.ofSeconds(config.empty_seconds()),
                config.journal_backlog(),
                Duration.ofSeconds(config.journal_flush_seconds()));
    }

    private static void check(String key, long value, long least, long most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(key + ": " + value + " (expected: " + least + " to " + most + ")");
        }
    }
}
