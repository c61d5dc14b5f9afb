package org.rostrum.media;

import java.util.Objects;
import org.rostrum.conference.ParticipantId;
import org.rostrum.conference.Source;

/** One arrow of media: {@code to} receives {@code source} of {@code from}. Within one conference. */
public record Subscription(ParticipantId from, ParticipantId to, Source source) {
    public Subscription {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(source, "source");
        if (from.equals(to)) {
            throw new IllegalArgumentException("to: " + to + " (expected: somebody else than from)");
        }
    }
}
