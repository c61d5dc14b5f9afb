package org.rostrum.signaling;

import java.time.Duration;
import java.util.function.LongSupplier;

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
        int linesPerUser,
        OfGuests guests) {

    /**
     * What holds for guests besides.
     *
     * @param connections the most at once
     * @param connectionsPerNetwork the most at once of one network
     * @param messagesPerSecond for long; at once twice as many
     */
    record OfGuests(int connections, int connectionsPerNetwork, int messagesPerSecond) {}

    Bucket bucketFor(Visitor visitor, LongSupplier nanoTime) {
        return visitor.isGuest()
                ? new Bucket(guests.messagesPerSecond(), 2 * guests.messagesPerSecond(), nanoTime)
                : new Bucket(messagesPerSecond, messagesBurst, nanoTime);
    }

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
                config.lines_per_user(),
                new OfGuests(
                        config.guest_connections(),
                        config.guest_connections_network(),
                        config.guest_messages_per_second()));
    }
}
