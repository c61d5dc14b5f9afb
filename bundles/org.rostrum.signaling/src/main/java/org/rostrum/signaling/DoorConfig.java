package org.rostrum.signaling;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** PID {@code org.rostrum.signaling}. */
@ObjectClassDefinition(
        name = "Connections of clients",
        description = "Saving restarts the connections of all clients; their seats are kept.")
@interface DoorConfig {

    String PID = "org.rostrum.signaling";

    @AttributeDefinition(
            name = "Ping every",
            description = "A client with nothing to say pings so often; silent for twice that it is lost.",
            min = "1",
            max = "3600")
    int heartbeat_seconds() default 20;

    @AttributeDefinition(
            name = "Clients are told a seat is kept for",
            description = "What clients are told of how long a seat is kept; the same as reconnect.seconds of"
                    + " org.rostrum.conference.core, which keeps it.",
            min = "1",
            max = "3600")
    int seat_seconds() default 60;

    @AttributeDefinition(
            name = "Without a seat for",
            description = "How long a connection may be open before it has a seat.",
            min = "1",
            max = "3600")
    int without_seat_seconds() default 30;

    @AttributeDefinition(
            name = "Largest message",
            description = "The largest message from a client.",
            min = "1",
            max = "16384")
    int message_kilobytes() default 256;

    @AttributeDefinition(
            name = "Messages of one client",
            description = "How many messages a client may send for long.",
            min = "1",
            max = "100000")
    int messages_per_second() default 50;

    @AttributeDefinition(
            name = "Messages of one client at once",
            description = "How many messages a client may send at once.",
            min = "1",
            max = "100000")
    int messages_burst() default 100;

    @AttributeDefinition(
            name = "Unreadable messages",
            description = "How many unreadable messages a connection may send before it is closed.",
            min = "1",
            max = "1000000")
    int messages_unreadable() default 10;

    @AttributeDefinition(
            name = "Messages waiting to be sent",
            description = "How many messages may wait to be sent on one connection.",
            min = "1",
            max = "1000000")
    int outgoing_messages() default 1000;

    @AttributeDefinition(
            name = "Waiting to be sent",
            description = "How much may wait to be sent on one connection, in 1,024 characters.",
            min = "1",
            max = "1048576")
    int outgoing_kilobytes() default 4096;

    @AttributeDefinition(
            name = "Time to catch up",
            description = "How long a connection that fell behind may take to catch up before it is cut.",
            min = "1",
            max = "3600")
    int drain_seconds() default 10;

    @AttributeDefinition(
            name = "Guests",
            description = "How many guests may be connected at once.",
            min = "1",
            max = "1000000")
    int guest_connections() default 2000;

    @AttributeDefinition(
            name = "Guests from one network",
            description = "How many guests may be connected at once from one network: an IPv4 address or an IPv6 /64.",
            min = "1",
            max = "1000000")
    int guest_connections_network() default 200;

    @AttributeDefinition(
            name = "Messages of one guest",
            description = "How many messages a guest may send for long; at once twice as many.",
            min = "1",
            max = "100000")
    int guest_messages_per_second() default 20;

    @AttributeDefinition(
            name = "Devices of one account",
            description = "On how many devices one account can be called at once.",
            min = "1",
            max = "1000")
    int lines_per_user() default 20;

    @AttributeDefinition(
            name = "Trusted proxies",
            description =
                    "Addresses and networks (10.0.0.0/8) of reverse proxies, separated by commas. Only their X-Forwarded-For and"
                            + " X-Forwarded-Proto are believed.")
    String trusted_proxies() default "";
}
