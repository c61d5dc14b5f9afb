package org.rostrum.media.sfu;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** PID {@code org.rostrum.media.sfu}. Changing it restarts the engine and closes its sessions. */
@ObjectClassDefinition(
        name = "Media engine",
        description = "Saving restarts the engine: sound and pictures of all conferences are gone for seconds.")
public @interface SfuConfig {

    @AttributeDefinition(
            name = "First port",
            description =
                    "Port for UDP and TCP of the first worker, 1 to 65535, the others take those behind it; 0 takes any free"
                            + " ones",
            min = "0",
            max = "65535")
    int media_port() default 7700;

    @AttributeDefinition(
            name = "Workers",
            description = "Workers, 1 to 64, each with one thread and one port; 0 for one on each core",
            min = "0",
            max = "64")
    int media_workers() default 0;

    @AttributeDefinition(name = "Address to listen on", description = "Address to listen on; 0.0.0.0 or :: for all")
    String media_bind() default "127.0.0.1";

    @AttributeDefinition(
            name = "Addresses told to clients",
            description = "Addresses to tell clients, separated by commas, where they are not the bound ones (NAT)")
    String media_announce() default "";

    @AttributeDefinition(name = "UDP", description = "Whether clients may use UDP")
    boolean udp_enabled() default true;

    @AttributeDefinition(
            name = "How datagrams are moved",
            description =
                    "How datagrams are moved: jna, in batches by Linux's own calls; nio, one by one by the JDK's; auto, jna where"
                            + " it works",
            options = {
                @Option(label = "auto", value = "auto"),
                @Option(label = "jna", value = "jna"),
                @Option(label = "nio", value = "nio")
            })
    String udp_backend() default "auto";

    @AttributeDefinition(name = "TCP", description = "Whether clients may use TCP, where UDP is blocked")
    boolean tcp_enabled() default true;

    @AttributeDefinition(
            name = "Microphones from which three are chosen",
            description =
                    "From so many audible microphones on, 4 or more, a receiver gets the three who speak; with fewer, everybody",
            min = "4",
            max = "1000")
    int audio_choice_from() default 8;

    @AttributeDefinition(
            name = "Sessions from which a room is spread",
            description =
                    "From so many sessions of one conference on, 1 to 4096, further ones are served by whichever worker has the fewest,"
                            + " and not by the one that has the others; 0 for never",
            min = "0",
            max = "4096")
    int room_spread_from() default 200;

    @AttributeDefinition(
            name = "Packets of one client",
            description =
                    "Packets a second that a client may send, 500 to 100000, and half as many at once; what comes faster is dropped."
                            + " A screen, a camera in three layers and sound are a third of the default",
            min = "500",
            max = "100000")
    int packets_per_second() default 4000;
}
