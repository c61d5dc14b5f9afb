package org.rostrum.webinar;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** {@code etc/org.rostrum.webinar.cfg}. */
@ObjectClassDefinition(
        id = WebinarConfig.PID,
        name = "Public web conferences",
        description = "Saving takes effect at once.")
@interface WebinarConfig {

    String PID = "org.rostrum.webinar";

    @AttributeDefinition(
            name = "Tickets and registrations of one network",
            description = "How many tickets and registrations one network (an IPv4 address or an IPv6 /64) is given a"
                    + " minute, and as many at once, 1 to 10000.",
            min = "1",
            max = "10000")
    int tickets_network_minute() default 60;
}
