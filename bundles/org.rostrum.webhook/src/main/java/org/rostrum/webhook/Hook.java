package org.rostrum.webhook;

import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.rostrum.identity.UserId;

/**
 * Somebody who is told of events.
 *
 * @param events the types of events that are told; none: all
 * @param active whether it is told at all; one that failed for days is not, until it is resumed
 * @param cursor the position in the journal up to which everything was told
 * @param attempts how often the next delivery has failed so far
 * @param nextTry not before then
 * @param failingSince when the next delivery was tried first, if it has failed
 * @param lastAnswer what came back last: a status, or why there was none
 */
record Hook(
        String id,
        URI url,
        Set<String> events,
        boolean active,
        long cursor,
        int attempts,
        Instant nextTry,
        Optional<Instant> failingSince,
        Optional<String> lastAnswer,
        Instant created,
        UserId createdBy) {

    Hook {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(url, "url");
        Objects.requireNonNull(nextTry, "nextTry");
        Objects.requireNonNull(failingSince, "failingSince");
        Objects.requireNonNull(lastAnswer, "lastAnswer");
        Objects.requireNonNull(created, "created");
        Objects.requireNonNull(createdBy, "createdBy");
        events = Set.copyOf(events);
    }

    /** Everything up to {@code position} was told, or was not to be told. */
    Hook delivered(long position, Instant now, String answer) {
        return new Hook(
                id, url, events, active, position, 0, now, Optional.empty(), Optional.of(answer), created, createdBy);
    }

    /** The next delivery has failed once more. */
    Hook failed(Instant now, String answer) {
        Instant since = failingSince.orElse(now);
        boolean stays = Patience.isLeft(since, now);
        return new Hook(
                id,
                url,
                events,
                stays,
                cursor,
                attempts + 1,
                now.plus(Patience.after(attempts + 1)),
                Optional.of(since),
                Optional.of(answer),
                created,
                createdBy);
    }

    /** Told again from where it stood, at once. */
    Hook resumed(Instant now) {
        return new Hook(id, url, events, true, cursor, 0, now, Optional.empty(), lastAnswer, created, createdBy);
    }
}
