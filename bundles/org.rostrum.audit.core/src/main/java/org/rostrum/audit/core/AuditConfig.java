package org.rostrum.audit.core;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** {@code etc/org.rostrum.audit.core.cfg}. */
@ObjectClassDefinition(name = "%name", description = "%effect", localization = "OSGI-INF/l10n/settings")
@interface AuditConfig {

    String PID = "org.rostrum.audit.core";

    @AttributeDefinition(name = "%keep.days", description = "%keep.days.help", min = "1", max = "3650")
    int keep_days() default 365;
}
