package org.rostrum.mode.allonscreen;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** {@code etc/org.rostrum.mode.allonscreen.cfg}. */
@ObjectClassDefinition(
        name = "Mode: all on screen",
        description = "Saving is for conferences that are planned, joined or changed from then on.")
@interface AllOnScreenConfig {

    String PID = "org.rostrum.mode.allonscreen";

    @AttributeDefinition(
            name = "Size",
            description = "How large a conference can be: speakers/participants, the pairs separated by commas."
                    + " Empty: no limit of the mode's own.")
    String limits() default "49/49";
}
