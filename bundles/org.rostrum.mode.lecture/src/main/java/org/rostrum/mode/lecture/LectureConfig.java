package org.rostrum.mode.lecture;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** {@code etc/org.rostrum.mode.lecture.cfg}. */
@ObjectClassDefinition(
        name = "Mode: video lecture",
        description = "Saving is for conferences that are planned, joined or changed from then on.")
@interface LectureConfig {

    String PID = "org.rostrum.mode.lecture";

    @AttributeDefinition(
            name = "Size",
            description = "How large a lecture can be: speakers/participants, speakers being the lecturer alone."
                    + " Empty: no limit of the mode's own.")
    String limits() default "1/49";
}
