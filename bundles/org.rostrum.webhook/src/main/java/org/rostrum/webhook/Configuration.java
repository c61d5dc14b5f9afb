package org.rostrum.webhook;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** How others are told of events. */
@ObjectClassDefinition(
        id = Configuration.PID,
        name = "%name",
        description = "%effect",
        localization = "OSGI-INF/l10n/settings")
@interface Configuration {

    String PID = "org.rostrum.webhook";

    @AttributeDefinition(name = "%plain.http", description = "%plain.http.help")
    boolean plain_http() default false;
}
