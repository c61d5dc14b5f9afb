package org.rostrum.calling;

import java.time.Instant;
import java.util.Objects;
import org.rostrum.identity.UserId;

/**
 * A call that somebody did not get.
 *
 * @param at when it was placed
 * @param cause {@link Cause#NO_ANSWER}, {@link Cause#BUSY}, {@link Cause#CANCELLED}, {@link Cause#NOT_AVAILABLE} or
 *     {@link Cause#SERVER}
 * @param seen whether the callee has looked at it
 */
public record MissedCall(CallId id, UserId caller, UserId callee, Instant at, Cause cause, boolean seen) {
    public MissedCall {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(caller, "caller");
        Objects.requireNonNull(callee, "callee");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(cause, "cause");
    }
}
