package org.rostrum.conference.core;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.rostrum.conference.ConferenceId;
import org.rostrum.conference.ConferenceKey;

/** Which running conference has which public name. Any thread. */
final class Names {

    private final Map<ConferenceId, ConferenceKey> keys = new ConcurrentHashMap<>();

    Optional<ConferenceKey> find(ConferenceId id) {
        return Optional.ofNullable(keys.get(id));
    }

    /**
     * Takes a name; answers whether it is this conference's now.
     *
     * @param isRunning whether another holder still needs it
     */
    boolean claim(ConferenceId id, ConferenceKey key, Predicate<ConferenceKey> isRunning) {
        return keys.compute(id, (same, holder) -> holder != null && isRunning.test(holder) ? holder : key)
                .equals(key);
    }

    void release(ConferenceId id, ConferenceKey key) {
        keys.remove(id, key);
    }
}
