package org.rostrum.calling.core;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** {@code etc/org.rostrum.calling.core.cfg}. */
@ObjectClassDefinition(name = "Rostrum: calls")
@interface CallingConfig {

    String PID = "org.rostrum.calling.core";

    @AttributeDefinition(description = "How long a call rings before it is missed, 5 to 600.")
    int ring_seconds() default 45;

    @AttributeDefinition(description = "How long the two may take to be there after a call was answered, 5 to 600.")
    int join_seconds() default 30;

    @AttributeDefinition(
            description = "Whether a call rings at somebody who talks already; else the caller is told: busy.")
    boolean ring_when_busy() default false;

    @AttributeDefinition(description = "How many calls one account may place in a minute, 1 to 1000.")
    int calls_per_minute() default 12;

    @AttributeDefinition(description = "How long missed calls are kept, 1 to 3650.")
    int missed_days() default 90;

    @AttributeDefinition(description = "The mode of a call, and of the conference it may grow into.")
    String mode() default "all-on-screen";

    @AttributeDefinition(description = "How many seats a call has when it has grown into a conference, 3 to 2000.")
    int seats() default 49;
}
