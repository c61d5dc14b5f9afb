package org.rostrum.conference.core;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** {@code etc/org.rostrum.conference.core.cfg}. A change takes effect at once and disturbs no conference. */
@ObjectClassDefinition(id = "org.rostrum.conference.core", name = "Rostrum: running conferences")
@interface CoreConfig {

    @AttributeDefinition(description = "How long a seat is kept for somebody whose connection is gone, 1 to 3600.")
    int reconnect_seconds() default 60;

    @AttributeDefinition(description = "After how long a conference without seats is closed, 1 to 86400.")
    int empty_seconds() default 300;

    @AttributeDefinition(
            description = "How many events may wait for the database before commands are refused, 1 to 1000000.")
    int journal_backlog() default 20_000;

    @AttributeDefinition(description = "How long stopping waits for events to be written, 0 to 300.")
    int journal_flush_seconds() default 10;
}
