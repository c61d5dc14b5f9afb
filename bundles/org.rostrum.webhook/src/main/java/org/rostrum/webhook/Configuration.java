package org.rostrum.webhook;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** How others are told of events. */
@ObjectClassDefinition(id = Configuration.PID, name = "Web hooks", description = "Saving takes effect at once.")
@interface Configuration {

    String PID = "org.rostrum.webhook";

    @AttributeDefinition(
            name = "Plain HTTP",
            description =
                    "Whether a hook may be told over http:// on another machine; the events are readable on the way.")
    boolean plain_http() default false;
}
