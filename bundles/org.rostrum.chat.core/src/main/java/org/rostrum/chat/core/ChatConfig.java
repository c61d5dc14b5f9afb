package org.rostrum.chat.core;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** {@code etc/org.rostrum.chat.core.cfg}. */
@ObjectClassDefinition(name = "%name", description = "%effect", localization = "OSGI-INF/l10n/settings")
@interface ChatConfig {

    String PID = "org.rostrum.chat.core";

    @AttributeDefinition(name = "%conference.days", description = "%conference.days.help", min = "1", max = "3650")
    int conference_days() default 365;

    @AttributeDefinition(name = "%direct.days", description = "%direct.days.help", min = "1", max = "3650")
    int direct_days() default 365;

    @AttributeDefinition(name = "%direct.per.minute", description = "%direct.per.minute.help", min = "1", max = "1000")
    int direct_per_minute() default 60;
}
