package org.rostrum.admission.core;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** {@code etc/org.rostrum.admission.core.cfg}. A change takes effect at once and forgets no attempt. */
@ObjectClassDefinition(
        id = AdmissionConfig.PID,
        name = "Entering with a PIN",
        description = "Saving takes effect at once and forgets no attempt.")
@interface AdmissionConfig {

    String PID = "org.rostrum.admission.core";

    @AttributeDefinition(
            name = "Wrong PINs of one account",
            description = "How many wrong PINs one account may type within the window, 1 to 1000.",
            min = "1",
            max = "1000")
    int pin_attempts_account() default 5;

    @AttributeDefinition(
            name = "Wrong PINs from one network",
            description = "How many wrong PINs may come from one network within the window, 1 to 100000.",
            min = "1",
            max = "100000")
    int pin_attempts_network() default 20;

    @AttributeDefinition(
            name = "Wrong PINs for one conference",
            description = "How many wrong PINs may be typed for one conference within the window, 1 to 100000.",
            min = "1",
            max = "100000")
    int pin_attempts_conference() default 100;

    @AttributeDefinition(
            name = "How long wrong PINs count",
            description = "How long wrong PINs count, from the first one, in minutes, 1 to 1440. Whoever has typed too"
                    + " many waits until then.",
            min = "1",
            max = "1440")
    int pin_window_minutes() default 10;
}
