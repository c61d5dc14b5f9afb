package org.rostrum.wire;

import java.util.Objects;
import org.rostrum.problem.Problem;

/** A problem as a client is told it: its kind is left out, the code says enough. */
public record Reason(String code, String detail) {

    public Reason {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(detail, "detail");
    }

    public static Reason of(Problem problem) {
        return new Reason(problem.code(), problem.detail());
    }
}
