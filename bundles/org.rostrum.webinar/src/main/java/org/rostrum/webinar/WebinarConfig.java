package org.rostrum.webinar;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** {@code etc/org.rostrum.webinar.cfg}. */
@ObjectClassDefinition(id = WebinarConfig.PID, name = "Rostrum: public web conferences")
@interface WebinarConfig {

    String PID = "org.rostrum.webinar";

    @AttributeDefinition(
            name = "tickets.network.minute",
            description = "How many tickets and registrations one network (an IPv4 address or an IPv6 /64) is given a"
                    + " minute, and as many at once, 1 to 10000.")
    int tickets_network_minute() default 60;
}
