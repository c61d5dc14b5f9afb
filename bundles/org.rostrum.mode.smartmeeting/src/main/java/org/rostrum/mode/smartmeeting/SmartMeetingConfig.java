package org.rostrum.mode.smartmeeting;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** {@code etc/org.rostrum.mode.smartmeeting.cfg}. */
@ObjectClassDefinition(
        name = "Mode: smart meeting",
        description = "Saving is for conferences that are planned, joined or changed from then on.")
@interface SmartMeetingConfig {

    String PID = "org.rostrum.mode.smartmeeting";

    @AttributeDefinition(
            name = "Size",
            description = "How large a conference can be: speakers/participants, the pairs separated by commas."
                    + " Empty: no limit of the mode's own.")
    String limits() default "4/450, 5/450, 6/420";
}
