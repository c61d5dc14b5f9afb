package org.rostrum.calling.core;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** {@code etc/org.rostrum.calling.core.cfg}. */
@ObjectClassDefinition(name = "Calls", description = "Saving ends the calls that ring.")
@interface CallingConfig {

    String PID = "org.rostrum.calling.core";

    @AttributeDefinition(
            name = "Ring for",
            description = "How long a call rings before it is missed, 5 to 600.",
            min = "5",
            max = "600")
    int ring_seconds() default 45;

    @AttributeDefinition(
            name = "Time to join after answering",
            description = "How long the two may take to be there after a call was answered, 5 to 600.",
            min = "5",
            max = "600")
    int join_seconds() default 30;

    @AttributeDefinition(
            name = "Ring at somebody who talks already",
            description = "Whether a call rings at somebody who talks already; else the caller is told: busy.")
    boolean ring_when_busy() default false;

    @AttributeDefinition(
            name = "Calls of one account",
            description = "How many calls one account may place in a minute, 1 to 1000.",
            min = "1",
            max = "1000")
    int calls_per_minute() default 12;

    @AttributeDefinition(
            name = "Keep missed calls for",
            description = "How long missed calls are kept, 1 to 3650.",
            min = "1",
            max = "3650")
    int missed_days() default 90;

    @AttributeDefinition(
            name = "Mode of a call",
            description = "The mode of a call, and of the conference it may grow into.")
    String mode() default "all-on-screen";

    @AttributeDefinition(
            name = "Seats of a grown call",
            description = "How many seats a call has when it has grown into a conference, 3 to 2000.",
            min = "3",
            max = "2000")
    int seats() default 49;
}
