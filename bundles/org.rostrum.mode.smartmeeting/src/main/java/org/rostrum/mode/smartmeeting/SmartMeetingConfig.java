package org.rostrum.mode.smartmeeting;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** {@code etc/org.rostrum.mode.smartmeeting.cfg}. */
@ObjectClassDefinition(name = "Rostrum: the mode smart meeting")
@interface SmartMeetingConfig {

    String PID = "org.rostrum.mode.smartmeeting";

    @AttributeDefinition(
            description = "How large a conference can be: speakers/participants, the pairs separated by commas."
                    + " Empty: no limit of the mode's own.")
    String limits() default "4/450, 5/450, 6/420";
}
