package org.rostrum.rest;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** PID {@code org.rostrum.rest}. */
@ObjectClassDefinition(name = "%name", description = "%effect", localization = "OSGI-INF/l10n/settings")
@interface RestConfig {

    @AttributeDefinition(name = "%trusted.proxies", description = "%trusted.proxies.help")
    String trusted_proxies() default "";

    @AttributeDefinition(
            name = "%requests.per.second",
            description = "%requests.per.second.help",
            min = "1",
            max = "1000000")
    int requests_per_second() default 50;

    @AttributeDefinition(name = "%requests.burst", description = "%requests.burst.help", min = "1", max = "1000000")
    int requests_burst() default 200;
}
