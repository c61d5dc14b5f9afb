package org.rostrum.invitation.core;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** {@code etc/org.rostrum.invitation.core.cfg}. A change takes effect at once, and loses nothing. */
@ObjectClassDefinition(id = "org.rostrum.invitation.core", name = "Rostrum: invitations")
@interface InvitationConfig {

    @AttributeDefinition(description = "Where people reach this server with a browser: the beginning of every link.")
    String public_url() default "http://localhost:8080";

    @AttributeDefinition(
            description = "For how long changes of a plan are gathered before invitees are told, 0 to 3600.")
    int gather_seconds() default 60;

    @AttributeDefinition(
            description = "How long before each start people are reminded, at most four numbers from 1 to 20160.")
    int[] reminder_minutes() default {};

    @AttributeDefinition(description = "Whether messages tell the PIN of a conference.")
    boolean pin_included() default false;

    @AttributeDefinition(description = "The language for who has chosen none: en, de, ru.")
    String language() default "en";

    @AttributeDefinition(description = "The time zone for who has chosen none, as Europe/Berlin.")
    String zone() default "UTC";
}
