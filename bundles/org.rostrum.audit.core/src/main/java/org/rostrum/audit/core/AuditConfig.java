package org.rostrum.audit.core;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** {@code etc/org.rostrum.audit.core.cfg}. */
@ObjectClassDefinition(name = "Audit", description = "Saving takes effect at once.")
@interface AuditConfig {

    String PID = "org.rostrum.audit.core";

    @AttributeDefinition(
            name = "Keep lines for",
            description = "How long a line is kept, 1 to 3650.",
            min = "1",
            max = "3650")
    int keep_days() default 365;
}
