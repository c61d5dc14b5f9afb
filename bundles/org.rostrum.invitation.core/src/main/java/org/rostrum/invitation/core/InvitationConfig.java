package org.rostrum.invitation.core;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** {@code etc/org.rostrum.invitation.core.cfg}. A change takes effect at once, and loses nothing. */
@ObjectClassDefinition(
        id = "org.rostrum.invitation.core",
        name = "Invitations",
        description = "Saving takes effect at once and loses nothing.")
@interface InvitationConfig {

    @AttributeDefinition(
            name = "Address of this server",
            description = "Where people reach this server with a browser: the beginning of every link.")
    String public_url() default "http://localhost:8080";

    @AttributeDefinition(
            name = "Gather changes for",
            description = "For how long changes of a plan are gathered before invitees are told, 0 to 3600.",
            min = "0",
            max = "3600")
    int gather_seconds() default 60;

    @AttributeDefinition(
            name = "Remind before the start",
            description = "How long before each start people are reminded, at most four numbers from 1 to 20160.",
            min = "1",
            max = "20160")
    int[] reminder_minutes() default {};

    @AttributeDefinition(
            name = "Tell the PIN in messages",
            description = "Whether messages tell the PIN of a conference.")
    boolean pin_included() default false;

    @AttributeDefinition(
            name = "Language",
            description = "The language for who has chosen none: en, de, ru.",
            options = {
                @Option(label = "en", value = "en"),
                @Option(label = "de", value = "de"),
                @Option(label = "ru", value = "ru")
            })
    String language() default "en";

    @AttributeDefinition(name = "Time zone", description = "The time zone for who has chosen none, as Europe/Berlin.")
    String zone() default "UTC";
}
