package org.rostrum.mode.moderated;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** {@code etc/org.rostrum.mode.moderated.cfg}. Concerns conferences that are planned, joined or changed from then on. */
@ObjectClassDefinition(
        id = "org.rostrum.mode.moderated",
        name = "%name",
        description = "%effect",
        localization = "OSGI-INF/l10n/settings")
@interface ModeratedConfig {

    @AttributeDefinition(name = "%limits", description = "%limits.help")
    String limits() default "1/1500, 2/900, 3/600, 4/450";
}
