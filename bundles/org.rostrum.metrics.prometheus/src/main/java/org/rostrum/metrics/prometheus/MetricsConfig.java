package org.rostrum.metrics.prometheus;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** PID {@code org.rostrum.metrics.prometheus}. */
@ObjectClassDefinition(name = "%name", description = "%effect", localization = "OSGI-INF/l10n/settings")
@interface MetricsConfig {

    String PID = "org.rostrum.metrics.prometheus";

    @AttributeDefinition(name = "%allow", description = "%allow.help")
    String allow() default "127.0.0.0/8,::1";

    @AttributeDefinition(name = "%required", description = "%required.help")
    String required() default "database,core,media,mode";
}
