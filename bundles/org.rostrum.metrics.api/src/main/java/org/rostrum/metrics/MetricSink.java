package org.rostrum.metrics;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Takes values. Names follow the Prometheus conventions: {@code rostrum_} first, base units, {@code _total} behind
 * counters. Labels are name and value in turn; their values must come from a small fixed set, never from a user.
 */
@ProviderType
public interface MetricSink {

    /** A value that only grows while the bundle runs. */
    void counter(String name, String help, double value, String... labels);

    /** A value that goes up and down. */
    void gauge(String name, String help, double value, String... labels);
}
