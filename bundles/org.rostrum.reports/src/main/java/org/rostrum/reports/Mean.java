package org.rostrum.reports;

import java.util.Optional;

/** A mean that grows. For one thread. */
final class Mean {

    private double sum;
    private int count;

    void add(double value) {
        sum += value;
        count++;
    }

    int count() {
        return count;
    }

    Optional<Double> value() {
        return count == 0 ? Optional.empty() : Optional.of(sum / count);
    }
}
