package org.rostrum.soap;

import java.util.concurrent.atomic.LongAdder;
import org.rostrum.metrics.MetricSink;
import org.rostrum.metrics.MetricSource;
import org.rostrum.problem.Problem;
import org.rostrum.problem.Problems;

/** What became of the calls. */
public final class Calls implements MetricSource {

    private final LongAdder done = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final LongAdder failed = new LongAdder();

    public void done() {
        done.increment();
    }

    /** Counted apart if it is a bug of ours. */
    public void refused(Problem why) {
        (why.code().equals(Problems.SERVER_FAILED.code()) ? failed : refused).increment();
    }

    @Override
    public void report(MetricSink sink) {
        String calls = "rostrum_soap_calls_total";
        sink.counter(calls, "Calls by SOAP.", (double) done.sum(), "outcome", "done");
        sink.counter(calls, "Calls by SOAP.", (double) refused.sum(), "outcome", "refused");
        sink.counter(calls, "Calls by SOAP.", (double) failed.sum(), "outcome", "failed");
    }
}
