package org.rostrum.signaling;

import java.time.Duration;

/** What a connection may do, and for how long. See the limits of the protocol's page. */
record Limits(
        Duration heartbeat,
        Duration seat,
        Duration withoutSeat,
        int messageBytes,
        int messagesPerSecond,
        int messagesBurst,
        int unreadableMessages,
        int outgoingMessages,
        int outgoingCharacters,
        Duration drain,
        int linesPerUser) {

    /** How long a client may be silent. */
    Duration silence() {
        return heartbeat.multipliedBy(2);
    }

    static Limits of(DoorConfig config) {
        return new Limits(
                Duration.ofSeconds(config.heartbeat_seconds()),
                Duration.ofSeconds(config.seat_seconds()),
                Duration.ofSeconds(config.without_seat_seconds()),
                Math.multiplyExact(config.message_kilobytes(), 1024),
                config.messages_per_second(),
                config.messages_burst(),
                config.messages_unreadable(),
                config.outgoing_messages(),
                Math.multiplyExact(config.outgoing_kilobytes(), 1024),
                Duration.ofSeconds(config.drain_seconds()),
                config.lines_per_user());
    }
}
