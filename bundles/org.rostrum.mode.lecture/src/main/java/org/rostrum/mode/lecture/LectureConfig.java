package org.rostrum.mode.lecture;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** {@code etc/org.rostrum.mode.lecture.cfg}. */
@ObjectClassDefinition(name = "Rostrum: the mode video lecture")
@interface LectureConfig {

    String PID = "org.rostrum.mode.lecture";

    @AttributeDefinition(
            description = "How large a lecture can be: speakers/participants, speakers being the lecturer alone."
                    + " Empty: no limit of the mode's own.")
    String limits() default "1/49";
}
