package org.rostrum.chat.core;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** {@code etc/org.rostrum.chat.core.cfg}. */
@ObjectClassDefinition(name = "Rostrum: chat")
@interface ChatConfig {

    String PID = "org.rostrum.chat.core";

    @AttributeDefinition(
            description = "How long what is written in conferences is kept, 1 to 3650. With its plan it goes.")
    int conference_days() default 365;

    @AttributeDefinition(description = "How long what two people write to each other is kept, 1 to 3650.")
    int direct_days() default 365;

    @AttributeDefinition(description = "How many messages somebody may write to others in a minute, 1 to 1000.")
    int direct_per_minute() default 60;
}
