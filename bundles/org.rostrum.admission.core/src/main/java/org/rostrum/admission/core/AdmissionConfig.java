package org.rostrum.admission.core;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** {@code etc/org.rostrum.admission.core.cfg}. A change takes effect at once and forgets no attempt. */
@ObjectClassDefinition(
        id = AdmissionConfig.PID,
        name = "%name",
        description = "%effect",
        localization = "OSGI-INF/l10n/settings")
@interface AdmissionConfig {

    String PID = "org.rostrum.admission.core";

    @AttributeDefinition(
            name = "%pin.attempts.account",
            description = "%pin.attempts.account.help",
            min = "1",
            max = "1000")
    int pin_attempts_account() default 5;

    @AttributeDefinition(
            name = "%pin.attempts.network",
            description = "%pin.attempts.network.help",
            min = "1",
            max = "100000")
    int pin_attempts_network() default 20;

    @AttributeDefinition(
            name = "%pin.attempts.conference",
            description = "%pin.attempts.conference.help",
            min = "1",
            max = "100000")
    int pin_attempts_conference() default 100;

    @AttributeDefinition(
            name = "%pin.window.minutes",
            description = "%pin.window.minutes.help",
            min = "1",
            max = "1440")
    int pin_window_minutes() default 10;
}
