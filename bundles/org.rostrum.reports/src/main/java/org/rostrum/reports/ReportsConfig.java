package org.rostrum.reports;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** {@code etc/org.rostrum.reports.cfg}. */
@ObjectClassDefinition(name = "%name", description = "%effect", localization = "OSGI-INF/l10n/settings")
@interface ReportsConfig {

    String PID = "org.rostrum.reports";

    @AttributeDefinition(name = "%keep.days", description = "%keep.days.help", min = "1", max = "3650")
    int keep_days() default 90;
}
