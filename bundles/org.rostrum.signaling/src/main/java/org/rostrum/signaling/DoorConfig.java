package org.rostrum.signaling;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** PID {@code org.rostrum.signaling}. */
@ObjectClassDefinition(name = "%name", description = "%effect", localization = "OSGI-INF/l10n/settings")
@interface DoorConfig {

    String PID = "org.rostrum.signaling";

    @AttributeDefinition(name = "%heartbeat.seconds", description = "%heartbeat.seconds.help", min = "1", max = "3600")
    int heartbeat_seconds() default 20;

    @AttributeDefinition(name = "%seat.seconds", description = "%seat.seconds.help", min = "1", max = "3600")
    int seat_seconds() default 60;

    @AttributeDefinition(
            name = "%without.seat.seconds",
            description = "%without.seat.seconds.help",
            min = "1",
            max = "3600")
    int without_seat_seconds() default 30;

    @AttributeDefinition(name = "%message.kilobytes", description = "%message.kilobytes.help", min = "1", max = "16384")
    int message_kilobytes() default 256;

    @AttributeDefinition(
            name = "%messages.per.second",
            description = "%messages.per.second.help",
            min = "1",
            max = "100000")
    int messages_per_second() default 50;

    @AttributeDefinition(name = "%messages.burst", description = "%messages.burst.help", min = "1", max = "100000")
    int messages_burst() default 100;

    @AttributeDefinition(
            name = "%messages.unreadable",
            description = "%messages.unreadable.help",
            min = "1",
            max = "1000000")
    int messages_unreadable() default 10;

    @AttributeDefinition(
            name = "%outgoing.messages",
            description = "%outgoing.messages.help",
            min = "1",
            max = "1000000")
    int outgoing_messages() default 1000;

    @AttributeDefinition(
            name = "%outgoing.kilobytes",
            description = "%outgoing.kilobytes.help",
            min = "1",
            max = "1048576")
    int outgoing_kilobytes() default 4096;

    @AttributeDefinition(name = "%drain.seconds", description = "%drain.seconds.help", min = "1", max = "3600")
    int drain_seconds() default 10;

    @AttributeDefinition(
            name = "%guest.connections",
            description = "%guest.connections.help",
            min = "1",
            max = "1000000")
    int guest_connections() default 2000;

    @AttributeDefinition(
            name = "%guest.connections.network",
            description = "%guest.connections.network.help",
            min = "1",
            max = "1000000")
    int guest_connections_network() default 200;

    @AttributeDefinition(
            name = "%guest.messages.per.second",
            description = "%guest.messages.per.second.help",
            min = "1",
            max = "100000")
    int guest_messages_per_second() default 20;

    @AttributeDefinition(name = "%lines.per.user", description = "%lines.per.user.help", min = "1", max = "1000")
    int lines_per_user() default 20;

    @AttributeDefinition(name = "%trusted.proxies", description = "%trusted.proxies.help")
    String trusted_proxies() default "";
}
