package org.rostrum.mode.lecture;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** {@code etc/org.rostrum.mode.lecture.cfg}. */
@ObjectClassDefinition(name = "%name", description = "%effect", localization = "OSGI-INF/l10n/settings")
@interface LectureConfig {

    String PID = "org.rostrum.mode.lecture";

    @AttributeDefinition(name = "%limits", description = "%limits.help")
    String limits() default "1/49";
}
