package org.rostrum.media.sfu;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** PID {@code org.rostrum.media.sfu}. Changing it restarts the engine and closes its sessions. */
@ObjectClassDefinition(name = "Rostrum media engine", description = "Where clients send their media")
public @interface SfuConfig {

    @AttributeDefinition(
            description =
                    "Port for UDP and TCP of the first worker, 1 to 65535, the others take those behind it; 0 takes any free"
                            + " ones")
    int media_port() default 7700;

    @AttributeDefinition(description = "Workers, 1 to 64, each with one thread and one port; 0 for one on each core")
    int media_workers() default 0;

    @AttributeDefinition(description = "Address to listen on; 0.0.0.0 or :: for all")
    String media_bind() default "127.0.0.1";

    @AttributeDefinition(
            description = "Addresses to tell clients, separated by commas, where they are not the bound ones (NAT)")
    String media_announce() default "";

    @AttributeDefinition(description = "Whether clients may use UDP")
    boolean udp_enabled() default true;

    @AttributeDefinition(
            description =
                    "How datagrams are moved: jna, in batches by Linux's own calls; nio, one by one by the JDK's; auto, jna where"
                            + " it works")
    String udp_backend() default "auto";

    @AttributeDefinition(description = "Whether clients may use TCP, where UDP is blocked")
    boolean tcp_enabled() default true;

    @AttributeDefinition(
            description =
                    "From so many audible microphones on, 4 or more, a receiver gets the three who speak; with fewer, everybody")
    int audio_choice_from() default 8;

    @AttributeDefinition(
            description =
                    "Packets a second that a client may send, 500 to 100000, and half as many at once; what comes faster is dropped."
                            + " A screen, a camera in three layers and sound are a third of the default")
    int packets_per_second() default 4000;
}
