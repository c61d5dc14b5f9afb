package org.rostrum.calling.core;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** {@code etc/org.rostrum.calling.core.cfg}. */
@ObjectClassDefinition(name = "%name", description = "%effect", localization = "OSGI-INF/l10n/settings")
@interface CallingConfig {

    String PID = "org.rostrum.calling.core";

    @AttributeDefinition(name = "%ring.seconds", description = "%ring.seconds.help", min = "5", max = "600")
    int ring_seconds() default 45;

    @AttributeDefinition(name = "%join.seconds", description = "%join.seconds.help", min = "5", max = "600")
    int join_seconds() default 30;

    @AttributeDefinition(name = "%ring.when.busy", description = "%ring.when.busy.help")
    boolean ring_when_busy() default false;

    @AttributeDefinition(name = "%calls.per.minute", description = "%calls.per.minute.help", min = "1", max = "1000")
    int calls_per_minute() default 12;

    @AttributeDefinition(name = "%missed.days", description = "%missed.days.help", min = "1", max = "3650")
    int missed_days() default 90;

    @AttributeDefinition(name = "%mode", description = "%mode.help")
    String mode() default "all-on-screen";

    @AttributeDefinition(name = "%seats", description = "%seats.help", min = "3", max = "2000")
    int seats() default 49;
}
