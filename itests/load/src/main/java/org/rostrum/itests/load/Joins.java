package org.rostrum.itests.load;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How long people took from knocking to the first packet they could open, in milliseconds. For any thread. */
final class Joins {
    private final List<Long> times = Collections.synchronizedList(new ArrayList<>());

    void note(long nanos) {
        times.add(Math.round(nanos / 1e6));
    }

    /** What this share of them did not exceed; 0 where nobody has joined. */
    long percentileMs(double share) {
        List<Long> sorted = new ArrayList<>(times);
        Collections.sort(sorted);
        return sorted.isEmpty() ? 0 : sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }
}
