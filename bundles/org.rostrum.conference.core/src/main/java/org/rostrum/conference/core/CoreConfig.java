package org.rostrum.conference.core;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** {@code etc/org.rostrum.conference.core.cfg}. A change takes effect at once and disturbs no conference. */
@ObjectClassDefinition(
        id = "org.rostrum.conference.core",
        name = "%name",
        description = "%effect",
        localization = "OSGI-INF/l10n/settings")
@interface CoreConfig {

    @AttributeDefinition(name = "%reconnect.seconds", description = "%reconnect.seconds.help", min = "1", max = "3600")
    int reconnect_seconds() default 60;

    @AttributeDefinition(name = "%empty.seconds", description = "%empty.seconds.help", min = "1", max = "86400")
    int empty_seconds() default 300;

    @AttributeDefinition(name = "%journal.backlog", description = "%journal.backlog.help", min = "1", max = "1000000")
    int journal_backlog() default 20_000;

    @AttributeDefinition(
            name = "%journal.flush.seconds",
            description = "%journal.flush.seconds.help",
            min = "0",
            max = "300")
    int journal_flush_seconds() default 10;
}
