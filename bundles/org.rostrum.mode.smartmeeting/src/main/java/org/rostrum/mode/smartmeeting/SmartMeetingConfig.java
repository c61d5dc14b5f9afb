package org.rostrum.mode.smartmeeting;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** {@code etc/org.rostrum.mode.smartmeeting.cfg}. */
@ObjectClassDefinition(name = "%name", description = "%effect", localization = "OSGI-INF/l10n/settings")
@interface SmartMeetingConfig {

    String PID = "org.rostrum.mode.smartmeeting";

    @AttributeDefinition(name = "%limits", description = "%limits.help")
    String limits() default "4/450, 5/450, 6/420";
}
