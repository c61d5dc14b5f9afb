package org.rostrum.webinar;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** {@code etc/org.rostrum.webinar.cfg}. */
@ObjectClassDefinition(
        id = WebinarConfig.PID,
        name = "%name",
        description = "%effect",
        localization = "OSGI-INF/l10n/settings")
@interface WebinarConfig {

    String PID = "org.rostrum.webinar";

    @AttributeDefinition(
            name = "%tickets.network.minute",
            description = "%tickets.network.minute.help",
            min = "1",
            max = "10000")
    int tickets_network_minute() default 60;
}
