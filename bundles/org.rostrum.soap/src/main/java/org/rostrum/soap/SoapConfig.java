package org.rostrum.soap;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** PID {@code org.rostrum.soap}. */
@ObjectClassDefinition(name = "%name", description = "%effect", localization = "OSGI-INF/l10n/settings")
@interface SoapConfig {

    @AttributeDefinition(name = "%public.url", description = "%public.url.help")
    String public_url() default "";

    @AttributeDefinition(name = "%plain.on.loopback", description = "%plain.on.loopback.help")
    boolean plain_on_loopback() default false;
}
