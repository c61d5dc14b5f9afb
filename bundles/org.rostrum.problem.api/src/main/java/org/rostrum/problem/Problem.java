package org.rostrum.problem;

import java.util.Objects;

/**
 * Why something was refused. Never an exception: a refusal is an expected answer, a bug is an exception.
 *
 * @param kind what sort of refusal, so that each door can answer in its own protocol without knowing the code
 * @param code stable and for programs, {@code noun.adjective}; the house's own are in {@link Problems}
 * @param detail a sentence for people; may change at any time, holds no secret
 */
public record Problem(Kind kind, String code, String detail) {

    /** What sort of refusal. A door maps this, not the code, to its own status. */
    public enum Kind {
        /** The request cannot be understood or breaks a limit; repeating it unchanged will not help. */
        INVALID(400),
        /** Nobody is logged in, or the log-in is not valid any more. */
        UNAUTHENTICATED(401),
        /** Logged in, but without the right. */
        FORBIDDEN(403),
        /** There is no such thing, or the caller may not know of it. */
        UNKNOWN(404),
        /** It contradicts the present state, which may change. */
        CONFLICT(409),
        /** It was there and will not come back. */
        GONE(410),
        /** Too much at once; wait and repeat. */
        BUSY(429),
        /** A part of the server that is needed is not installed, not ready or has failed. */
        UNAVAILABLE(503);

        private final int httpStatus;

        Kind(int httpStatus) {
            this.httpStatus = httpStatus;
        }

        /** The status of RFC 9110 that says the same. */
        public int httpStatus() {
            return httpStatus;
        }
    }

    public Problem {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(detail, "detail");
    }
}
