package org.rostrum.media.sfu;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** PID {@code org.rostrum.media.sfu}. Changing it restarts the engine and closes its sessions. */
@ObjectClassDefinition(name = "%name", description = "%effect", localization = "OSGI-INF/l10n/settings")
public @interface SfuConfig {

    @AttributeDefinition(name = "%media.port", description = "%media.port.help", min = "0", max = "65535")
    int media_port() default 7700;

    @AttributeDefinition(name = "%media.workers", description = "%media.workers.help", min = "0", max = "64")
    int media_workers() default 0;

    @AttributeDefinition(name = "%media.bind", description = "%media.bind.help")
    String media_bind() default "127.0.0.1";

    @AttributeDefinition(name = "%media.announce", description = "%media.announce.help")
    String media_announce() default "";

    @AttributeDefinition(name = "%udp.enabled", description = "%udp.enabled.help")
    boolean udp_enabled() default true;

    @AttributeDefinition(
            name = "%udp.backend",
            description = "%udp.backend.help",
            options = {
                @Option(label = "auto", value = "auto"),
                @Option(label = "jna", value = "jna"),
                @Option(label = "nio", value = "nio")
            })
    String udp_backend() default "auto";

    @AttributeDefinition(name = "%tcp.enabled", description = "%tcp.enabled.help")
    boolean tcp_enabled() default true;

    @AttributeDefinition(name = "%audio.choice.from", description = "%audio.choice.from.help", min = "4", max = "1000")
    int audio_choice_from() default 8;

    @AttributeDefinition(name = "%audio.redundancy", description = "%audio.redundancy.help")
    boolean audio_redundancy() default true;

    @AttributeDefinition(name = "%video.codecs", description = "%video.codecs.help")
    String video_codecs() default "vp8,h264,vp9,av1";

    @AttributeDefinition(name = "%room.spread.from", description = "%room.spread.from.help", min = "0", max = "4096")
    int room_spread_from() default 200;

    @AttributeDefinition(
            name = "%packets.per.second",
            description = "%packets.per.second.help",
            min = "500",
            max = "100000")
    int packets_per_second() default 4000;
}
