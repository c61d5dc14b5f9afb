package org.rostrum.chat.core;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** {@code etc/org.rostrum.chat.core.cfg}. */
@ObjectClassDefinition(name = "Chat", description = "Saving takes effect at once.")
@interface ChatConfig {

    String PID = "org.rostrum.chat.core";

    @AttributeDefinition(
            name = "Keep messages of conferences for",
            description = "How long what is written in conferences is kept, 1 to 3650. With its plan it goes.",
            min = "1",
            max = "3650")
    int conference_days() default 365;

    @AttributeDefinition(
            name = "Keep messages between two for",
            description = "How long what two people write to each other is kept, 1 to 3650.",
            min = "1",
            max = "3650")
    int direct_days() default 365;

    @AttributeDefinition(
            name = "Messages of one account",
            description = "How many messages somebody may write to others in a minute, 1 to 1000.",
            min = "1",
            max = "1000")
    int direct_per_minute() default 60;
}
