package org.rostrum.metrics.prometheus;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** PID {@code org.rostrum.metrics.prometheus}. */
@ObjectClassDefinition(name = "Metrics and health", description = "Saving takes effect at once.")
@interface MetricsConfig {

    String PID = "org.rostrum.metrics.prometheus";

    @AttributeDefinition(
            name = "Who may read",
            description =
                    "Who may read /metrics and /health/ready: addresses and networks, as 10.0.0.0/8 or ::1, separated by commas."
                            + " A request that came through a proxy (X-Forwarded-For, Forwarded) is never allowed.")
    String allow() default "127.0.0.0/8,::1";

    @AttributeDefinition(
            name = "Checks that must be present",
            description =
                    "The readiness checks that must be present, separated by commas; a missing one makes the server not ready.")
    String required() default "database,core,media,mode";
}
