package org.rostrum.signaling;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** PID {@code org.rostrum.signaling}. */
@ObjectClassDefinition(name = "Rostrum WebSocket door")
@interface DoorConfig {

    String PID = "org.rostrum.signaling";

    @AttributeDefinition(
            name = "heartbeat.seconds",
            description = "A client with nothing to say pings so often; silent for twice that it is lost.")
    int heartbeat_seconds() default 20;

    @AttributeDefinition(
            name = "seat.seconds",
            description = "What clients are told of how long a seat is kept; the same as reconnect.seconds of"
                    + " org.rostrum.conference.core, which keeps it.")
    int seat_seconds() default 60;

    @AttributeDefinition(
            name = "without.seat.seconds",
            description = "How long a connection may be open before it has a seat.")
    int without_seat_seconds() default 30;

    @AttributeDefinition(name = "message.kilobytes", description = "The largest message from a client.")
    int message_kilobytes() default 256;

    @AttributeDefinition(name = "messages.per.second", description = "How many messages a client may send for long.")
    int messages_per_second() default 50;

    @AttributeDefinition(name = "messages.burst", description = "How many messages a client may send at once.")
    int messages_burst() default 100;

    @AttributeDefinition(
            name = "messages.unreadable",
            description = "How many unreadable messages a connection may send before it is closed.")
    int messages_unreadable() default 10;

    @AttributeDefinition(
            name = "outgoing.messages",
            description = "How many messages may wait to be sent on one connection.")
    int outgoing_messages() default 1000;

    @AttributeDefinition(
            name = "outgoing.kilobytes",
            description = "How much may wait to be sent on one connection, in 1,024 characters.")
    int outgoing_kilobytes() default 4096;

    @AttributeDefinition(
            name = "drain.seconds",
            description = "How long a connection that fell behind may take to catch up before it is cut.")
    int drain_seconds() default 10;

    @AttributeDefinition(name = "guest.connections", description = "How many guests may be connected at once.")
    int guest_connections() default 2000;

    @AttributeDefinition(
            name = "guest.connections.network",
            description = "How many guests may be connected at once from one network: an IPv4 address or an IPv6 /64.")
    int guest_connections_network() default 200;

    @AttributeDefinition(
            name = "guest.messages.per.second",
            description = "How many messages a guest may send for long; at once twice as many.")
    int guest_messages_per_second() default 20;

    @AttributeDefinition(
            name = "lines.per.user",
            description = "On how many devices one account can be called at once.")
    int lines_per_user() default 20;

    @AttributeDefinition(
            name = "trusted.proxies",
            description =
                    "Addresses and networks (10.0.0.0/8) of reverse proxies, separated by commas. Only their X-Forwarded-For and"
                            + " X-Forwarded-Proto are believed.")
    String trusted_proxies() default "";
}
