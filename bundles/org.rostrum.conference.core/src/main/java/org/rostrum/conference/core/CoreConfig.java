package org.rostrum.conference.core;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** {@code etc/org.rostrum.conference.core.cfg}. A change takes effect at once and disturbs no conference. */
@ObjectClassDefinition(
        id = "org.rostrum.conference.core",
        name = "Running conferences",
        description = "Saving takes effect at once and disturbs no conference.")
@interface CoreConfig {

    @AttributeDefinition(
            name = "Keep a lost seat for",
            description = "How long a seat is kept for somebody whose connection is gone, 1 to 3600.",
            min = "1",
            max = "3600")
    int reconnect_seconds() default 60;

    @AttributeDefinition(
            name = "Close an empty conference after",
            description = "After how long a conference without seats is closed, 1 to 86400.",
            min = "1",
            max = "86400")
    int empty_seconds() default 300;

    @AttributeDefinition(
            name = "Events that may wait for the database",
            description = "How many events may wait for the database before commands are refused, 1 to 1000000.",
            min = "1",
            max = "1000000")
    int journal_backlog() default 20_000;

    @AttributeDefinition(
            name = "Wait for events when stopping",
            description = "How long stopping waits for events to be written, 0 to 300.",
            min = "0",
            max = "300")
    int journal_flush_seconds() default 10;
}
