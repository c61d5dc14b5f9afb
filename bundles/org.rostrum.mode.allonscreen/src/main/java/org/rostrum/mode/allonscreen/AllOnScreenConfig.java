package org.rostrum.mode.allonscreen;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** {@code etc/org.rostrum.mode.allonscreen.cfg}. */
@ObjectClassDefinition(name = "%name", description = "%effect", localization = "OSGI-INF/l10n/settings")
@interface AllOnScreenConfig {

    String PID = "org.rostrum.mode.allonscreen";

    @AttributeDefinition(name = "%limits", description = "%limits.help")
    String limits() default "49/49";
}
