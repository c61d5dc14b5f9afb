package org.rostrum.conference.core;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.rostrum.conference.Envelope;
import org.rostrum.conference.Event;
import org.rostrum.conference.Participant.Connection;
import org.rostrum.conference.ParticipantId;

/** Since when seats have no connection, and since when the conference has no seats. Written on the conference's thread. */
final class Absences {

    private final Map<ParticipantId, Instant> disruptedSince = new LinkedHashMap<>();
    private final Supplier<Limits> limits;
    private volatile Instant longestDisrupted = Instant.MAX;
    private volatile Instant emptySince;

    Absences(Supplier<Limits> limits, Instant opened) {
        this.limits = limits;
        this.emptySince = opened;
    }

    void note(Envelope envelope) {
        if (envelope.event() instanceof Event.Disrupted disrupted) {
            disruptedSince.putIfAbsent(disrupted.who(), envelope.at());
        }
        disruptedSince.keySet().removeIf(who -> !isDisrupted(envelope, who));
        longestDisrupted = disruptedSince.isEmpty() ? Instant.MAX : Collections.min(disruptedSince.values());
        noteEmptiness(envelope);
    }

    /** When the next of them has lasted for too long. Any thread. */
    Instant due() {
        Instant lost = later(longestDisrupted, limits.get().reconnect());
        Instant deserted = later(emptySince, limits.get().empty());
        return lost.isBefore(deserted) ? lost : deserted;
    }

    private static Instant later(Instant since, Duration by) {
        return since.equals(Instant.MAX) ? Instant.MAX : since.plus(by);
    }

    /** Whose connection has not come back in time. */
    List<ParticipantId> lost(Instant now) {
        Instant latest = now.minus(limits.get().reconnect());
        return disruptedSince.entrySet().stream()
                .filter(entry -> isBefore(entry.getValue(), latest))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Whether nobody has had a seat for too long. Any thread. */
    boolean isDeserted(Instant now) {
        return isBefore(emptySince, now.minus(limits.get().empty()));
    }

    private void noteEmptiness(Envelope envelope) {
        if (!envelope.after().participants().isEmpty()) {
            emptySince = Instant.MAX;
        } else if (emptySince.equals(Instant.MAX)) {
            emptySince = envelope.at();
        }
    }

    private static boolean isBefore(Instant since, Instant latest) {
        return !since.isAfter(latest);
    }

    private static boolean isDisrupted(Envelope envelope, ParticipantId who) {
        return envelope.after()
                .find(who)
                .filter(p -> p.connection() == Connection.RECONNECTING)
                .isPresent();
    }
}
