package org.rostrum.audit.core;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** {@code etc/org.rostrum.audit.core.cfg}. */
@ObjectClassDefinition(name = "Rostrum: audit")
@interface AuditConfig {

    String PID = "org.rostrum.audit.core";

    @AttributeDefinition(description = "How long a line is kept, 1 to 3650.")
    int keep_days() default 365;
}
