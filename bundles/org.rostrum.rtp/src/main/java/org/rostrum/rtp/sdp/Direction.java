package org.rostrum.rtp.sdp;

import java.util.Optional;

/** Which way media flows, as the author of the description sees it (RFC 8866 section 6.7). */
public enum Direction {
    SENDRECV,
    SENDONLY,
    RECVONLY,
    INACTIVE;

    /** The same flow as the other side sees it. */
    public Direction reversed() {
        return switch (this) {
            case SENDONLY -> RECVONLY;
            case RECVONLY -> SENDONLY;
            default -> this;
        };
    }

    public boolean sends() {
        return this == SENDRECV || this == SENDONLY;
    }

    public boolean receives() {
        return this == SENDRECV || this == RECVONLY;
    }

    static Optional<Direction> of(String attribute) {
        for (Direction direction : values()) {
            if (SdpText.lower(direction).equals(attribute)) {
                return Optional.of(direction);
            }
        }
        return Optional.empty();
    }
}
