package org.rostrum.mode.moderated;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** {@code etc/org.rostrum.mode.moderated.cfg}. Concerns conferences that are planned, joined or changed from then on. */
@ObjectClassDefinition(
        id = "org.rostrum.mode.moderated",
        name = "Mode: moderated",
        description = "Saving is for conferences that are planned, joined or changed from then on.")
@interface ModeratedConfig {

    @AttributeDefinition(name = "Size", description = "How large a conference can be: pairs of speakers/participants.")
    String limits() default "1/1500, 2/900, 3/600, 4/450";
}
