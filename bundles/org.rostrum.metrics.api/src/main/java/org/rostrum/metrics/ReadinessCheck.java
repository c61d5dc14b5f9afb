package org.rostrum.metrics;

import org.osgi.annotation.versioning.ConsumerType;

/** Something without which the server should get no traffic. Register it as an OSGi service. */
@ConsumerType
public interface ReadinessCheck {

    /** What is checked, one word: {@code database}, {@code core}, {@code media}, {@code mode}. */
    String name();

    /** Looks now. Called on a web thread; has 2 s, then it counts as not ready. */
    Readiness check();

    /**
     * What a look found.
     *
     * @param detail a sentence for the operator, without secrets
     */
    record Readiness(boolean ready, String detail) {}
}
