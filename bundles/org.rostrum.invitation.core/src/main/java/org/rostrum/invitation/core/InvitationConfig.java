package org.rostrum.invitation.core;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** {@code etc/org.rostrum.invitation.core.cfg}. A change takes effect at once, and loses nothing. */
@ObjectClassDefinition(
        id = "org.rostrum.invitation.core",
        name = "%name",
        description = "%effect",
        localization = "OSGI-INF/l10n/settings")
@interface InvitationConfig {

    @AttributeDefinition(name = "%public.url", description = "%public.url.help")
    String public_url() default "http://localhost:8080";

    @AttributeDefinition(name = "%gather.seconds", description = "%gather.seconds.help", min = "0", max = "3600")
    int gather_seconds() default 60;

    @AttributeDefinition(name = "%reminder.minutes", description = "%reminder.minutes.help", min = "1", max = "20160")
    int[] reminder_minutes() default {};

    @AttributeDefinition(name = "%pin.included", description = "%pin.included.help")
    boolean pin_included() default false;

    @AttributeDefinition(
            name = "%language",
            description = "%language.help",
            options = {
                @Option(label = "en", value = "en"),
                @Option(label = "de", value = "de"),
                @Option(label = "ru", value = "ru")
            })
    String language() default "en";

    @AttributeDefinition(name = "%zone", description = "%zone.help")
    String zone() default "UTC";
}
