package org.rostrum.reports;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** {@code etc/org.rostrum.reports.cfg}. */
@ObjectClassDefinition(name = "Reports", description = "Saving takes effect at once.")
@interface ReportsConfig {

    String PID = "org.rostrum.reports";

    @AttributeDefinition(
            name = "Keep figures for",
            description = "How long figures of the server and of conferences are kept, 1 to 3650.",
            min = "1",
            max = "3650")
    int keep_days() default 90;
}
