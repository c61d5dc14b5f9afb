package org.rostrum.metrics;

import org.osgi.annotation.versioning.ConsumerType;

/** Something that can be measured. Register it as an OSGi service; it is asked whenever somebody reads the metrics. */
@ConsumerType
public interface MetricSource {

    /** Tells the present values. Called on a web thread, may be called by several at once; must return within 50 ms. */
    void report(MetricSink sink);
}
